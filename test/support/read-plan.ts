import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePlan, type Plan, type PlanOptions } from '../../src/measure/plan/make-plan.ts'
import { design } from '../../src/pipeline.ts'
import type { Design, DesignWith } from '../../src/spec/design.ts'

/** The text of the design of the golden plans. */
export const planSpec = readFileSync(join(import.meta.dirname, '../fixtures/plan.yaml'), 'utf8')

/** The design of a spec with a taxonomy. */
export async function designOf<Name extends 'taxonomy' | 'personas' | 'rubric' = 'taxonomy'>(
  text: string,
): Promise<DesignWith<Name>> {
  const { value, diagnostics } = await design({ path: 'spec.yaml', text }, () => ({
    problem: 'does not exist',
  }))
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value as Design as DesignWith<Name>
}

/** A plan that must be possible. */
export function planOf(design: DesignWith<'taxonomy'>, options: Partial<PlanOptions> = {}): Plan {
  const made = makePlan(design, { kind: 'quota', seed: 1, ...options })
  if ('problem' in made) throw new Error(made.problem)
  return made.plan
}
