import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { lint } from '../../src/pipeline.ts'
import { formatPath } from '../../src/spec/path.ts'
import { chooseMutants, collectMutants } from './collect-mutants.ts'
import type { Mutant, Operator } from './mutant.ts'
import { rewrite } from './preserving-mutants.ts'

const root = join(import.meta.dirname, '../..')

/** The complete specs, which lint without a finding. */
export const completeSpecs = ['.', 'examples/tutoring', 'examples/compact'].map((folder) =>
  join(folder, 'finetune.config.yaml'),
)

/** A mutant that was not seen by a rule that should see it, or that broke the linter. */
export interface Missed extends Mutant {
  spec: string
  /** What was found instead, or what was thrown. */
  found: string
}

/** How many mutants of an operator were made and caught. */
export interface MutantFigures {
  made: number
  caught: number
  crashed: number
}

/** Lints some mutants of the complete specs, `wanted` in all, and counts by operator what was caught. */
export async function runMutants(wanted: number) {
  const figures = new Map<Operator, MutantFigures>()
  const missed: Missed[] = []
  const all = completeSpecs.flatMap((spec) =>
    collectMutants(parse(readText(spec))).map((mutant) => ({ ...mutant, spec })),
  )
  for (const mutant of chooseMutants(all, wanted)) {
    const { spec } = mutant
    const count = figures.get(mutant.operator) ?? { made: 0, caught: 0, crashed: 0 }
    figures.set(mutant.operator, count)
    count.made++
    const miss = (found: string) => missed.push({ ...mutant, found })
    try {
      const found = await rulesAgainst(spec, mutant.text())
      if (mutant.expects.some((rule) => found.includes(rule))) count.caught++
      else miss(found.join(', ') || 'nothing')
    } catch (error) {
      count.crashed++
      miss(String(error))
    }
  }
  return { figures, missed }
}

/** The rules that complain about a text in the place of a spec, each once. */
export async function rulesAgainst(spec: string, text: string): Promise<string[]> {
  const readReference = (file: string) => {
    try {
      return { source: { path: file, text: readText(join(dirname(spec), file)) } }
    } catch {
      return { problem: 'does not exist' }
    }
  }
  const { diagnostics } = await lint({ path: spec, text }, { readReference })
  return [...new Set(diagnostics.map(({ rule }) => rule))]
}

/** A mutant that was missed, in a line. */
export function describeMissed({ spec, operator, at, what, expects, found }: Missed): string {
  return `${spec} ${operator} ${formatPath(at)} (${what}): expected ${expects.join(' or ')}, found ${found}`
}

export function readText(spec: string): string {
  return readFileSync(join(root, spec), 'utf8')
}

/** Lints `wanted` other writings of the complete specs, and tells of those that have a finding. */
export async function runRewritten(wanted: number): Promise<{ made: number; found: string[] }> {
  const found: string[] = []
  let made = 0
  for (const [index, spec] of completeSpecs.entries()) {
    const share = Math.floor((wanted + index) / completeSpecs.length)
    for (const { how, text } of rewrite(readText(spec), share)) {
      made++
      const rules = await rulesAgainst(spec, text)
      if (rules.length > 0) found.push(`${spec} (${how.join(', ')}): ${rules.join(', ')}`)
    }
  }
  return { made, found }
}
