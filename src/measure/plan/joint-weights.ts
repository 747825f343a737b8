import type { Factor } from './factor.ts'

/** The chance of each combination of values of some factors, by the values in JSON. Impossible ones are absent. */
export type JointWeights = ReadonlyMap<string, number>

// So many combinations of what a pair depends on are looked at; beyond, the factors are taken to be independent.
const most = 200_000

/** The key of a combination of values. */
export function combinationKey(values: readonly string[]): string {
  return JSON.stringify(values)
}

/**
 * The exact joint chances of the values of some factors, over everything that they depend on. `factors` are all factors
 * in their order of drawing. Undefined where that would be too many combinations to look at.
 */
export function jointWeights(
  factors: readonly Factor[],
  wanted: readonly string[],
): JointWeights | undefined {
  const needed = withAncestors(factors, wanted)
  if (needed.reduce((product, { values }) => product * values.length, 1) > most) return undefined
  const chances = new Map<string, number>()
  const drawn = new Map<string, string>()
  const visit = (depth: number, chance: number): void => {
    if (depth === needed.length) {
      const key = combinationKey(wanted.map((name) => drawn.get(name)!))
      chances.set(key, (chances.get(key) ?? 0) + chance)
      return
    }
    const factor = needed[depth]!
    const { values, weights } = factor.choice(drawn)
    for (const [index, value] of values.entries()) {
      if (weights[index]! <= 0) continue
      drawn.set(factor.name, value)
      visit(depth + 1, chance * weights[index]!)
    }
    drawn.delete(factor.name)
  }
  visit(0, 1)
  return chances
}

function withAncestors(factors: readonly Factor[], wanted: readonly string[]): Factor[] {
  const needed = new Set(wanted)
  // Ancestors stand before what depends on them, so that one pass from the end finds all.
  for (const { name, dependsOn } of factors.toReversed())
    if (needed.has(name)) for (const other of dependsOn) needed.add(other)
  return factors.filter(({ name }) => needed.has(name))
}
