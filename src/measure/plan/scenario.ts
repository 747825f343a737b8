import type { DesignWith } from '../../spec/design.ts'
import type { Personas } from '../../spec/personas.ts'
import type { Scenario } from '../../spec/plan.ts'
import { type Drawn, factorNames, flawsOf, nothing } from './factor.ts'
import { drawIndex, randomStream } from './random-stream.ts'

/** The name of a drawn scenario, by its number from 1: the same in plans of any length, so that it draws the same. */
export function scenarioId(number: number): string {
  return `s${String(number).padStart(3, '0')}`
}

const personaPrefix = 'persona.'

/** The scenario of a row of a plan; its secondary flaws are drawn here, since nothing else depends on them. */
export function scenarioOf(
  id: string,
  row: Drawn,
  { taxonomy, personas }: DesignWith<'taxonomy'>,
  seed: number,
): Scenario {
  const { topic, subtopic, edgeCase, style } = factorNames
  const names = [topic, subtopic, edgeCase, style, ...Object.keys(taxonomy.dimensions)]
  const values = Object.fromEntries(drawnOf(row, names, ''))
  if (!personas) return { id, values }
  const attributes = Object.fromEntries(drawnOf(row, Object.keys(personas.attributes), personaPrefix))
  const trajectory = row.get(factorNames.trajectory)
  const flaw = row.get(factorNames.flaw)
  return {
    id,
    values,
    persona: {
      attributes,
      ...(trajectory && { trajectory }),
      ...(flaw && { primary_flaw: flaw }),
      secondary_flaws: flaw ? drawSecondaries(personas, flaw, randomStream(seed, id, 'secondary_flaws')) : [],
    },
  }
}

// In the order of the design, whatever the order of drawing.
function drawnOf(row: Drawn, names: readonly string[], prefix: string): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const value = row.get(prefix + name) ?? nothing
    return value === nothing ? [] : [[name, value]]
  })
}

// As many as the design allows, each by its weight among those that are left.
function drawSecondaries({ flaws, flaw_rates }: Personas, primary: string, draw: () => number): string[] {
  const left = flawsOf(flaws).filter(({ id }) => id !== primary)
  const drawn: string[] = []
  while (drawn.length < flaw_rates.max_secondary) {
    const index = drawIndex(
      left.map(({ weight }) => weight),
      draw,
    )
    if (index === undefined) break
    drawn.push(left.splice(index, 1)[0]!.id)
  }
  return drawn
}
