import type { ExcludedPair, FactorValue, Pair } from '../../spec/plan.ts'
import type { Drawn, Factor } from './factor.ts'
import { combinationKey, jointWeights } from './joint-weights.ts'

/** The pairs of values that a design allows, and which of them a plan has. */
export interface PairTable {
  /** How many can occur. */
  readonly possible: number
  /** Those that no scenario can have, since conditions or weights of 0 exclude them. */
  readonly excluded: readonly ExcludedPair[]
  /** How many were covered so far. */
  covered(): number
  /** What the values of a factor would add to a scenario of which some values are drawn; none of a factor that is not paired. */
  beside(factor: string, drawn: Drawn): PairsBeside | undefined
  /** The pairs that are still uncovered, the likeliest first. */
  uncovered(): Pair[]
}

/** The pairs of one factor's values with the values that a scenario has already. */
export interface PairsBeside {
  /** How many pairs a value would newly cover, the sum of their chances, and how many others of it are uncovered. */
  gain(value: string): { pairs: number; weight: number; open: number }
  /** Takes note that the scenario has the value. */
  cover(value: string): void
}

/** Begins to count pairs of the factors that are paired. `factors` are all factors in their order of drawing. */
export function createPairTable(factors: readonly Factor[]): PairTable {
  const paired = factors.filter((factor) => factor.paired)
  const { ids, values } = numberValues(paired)
  const keyOf = (a: number, b: number) => (a < b ? a * values.length + b : b * values.length + a)
  const pairOf = (key: number) => ({
    first: values[Math.floor(key / values.length)]!,
    second: values[key % values.length]!,
  })
  const left = new Map<number, number>()
  const excluded: number[] = []
  for (const [index, first] of paired.entries()) {
    for (const second of paired.slice(index + 1)) {
      const joint = jointOf(factors, first, second)
      for (const a of first.values) {
        for (const b of second.values) {
          const key = keyOf(ids.get(first.name)!.get(a)!, ids.get(second.name)!.get(b)!)
          const weight = joint(a, b)
          if (weight > 0) left.set(key, weight)
          else excluded.push(key)
        }
      }
    }
  }
  const possible = left.size
  const open = new Uint32Array(values.length)
  const visitEnds = (key: number, change: number) => {
    open[Math.floor(key / values.length)]! += change
    open[key % values.length]! += change
  }
  for (const key of left.keys()) visitEnds(key, 1)
  return {
    possible,
    excluded: excluded.map(pairOf),
    covered: () => possible - left.size,
    beside(factor, drawn) {
      const own = ids.get(factor)
      if (left.size === 0 || !own) return undefined
      const others = paired.flatMap(({ name }) =>
        name === factor ? [] : (ids.get(name)!.get(drawn.get(name) ?? unknown) ?? []),
      )
      return {
        gain(value) {
          const id = own.get(value)!
          let [pairs, weight] = [0, 0]
          for (const other of others) {
            const gained = left.get(keyOf(id, other))
            if (gained === undefined) continue
            pairs++
            weight += gained
          }
          return { pairs, weight, open: open[id]! - pairs }
        },
        cover(value) {
          const id = own.get(value)
          if (id === undefined) return
          for (const other of others) {
            const key = keyOf(id, other)
            if (left.delete(key)) visitEnds(key, -1)
          }
        },
      }
    },
    uncovered: () =>
      [...left]
        .map(([key, weight]) => ({ ...pairOf(key), weight }))
        // Sorting is stable, so that pairs of one weight keep the order of the design.
        .sort((a, b) => b.weight - a.weight),
  }
}

// No value of a design holds it.
const unknown = '\0'

function numberValues(paired: readonly Factor[]) {
  const values: FactorValue[] = []
  const ids = new Map<string, Map<string, number>>()
  for (const factor of paired) {
    ids.set(factor.name, new Map(factor.values.map((value, index) => [value, values.length + index])))
    values.push(...factor.values.map((value) => ({ factor: factor.name, value })))
  }
  return { ids, values }
}

function jointOf(
  factors: readonly Factor[],
  first: Factor,
  second: Factor,
): (a: string, b: string) => number {
  const isFree = first.dependsOn.length === 0 && second.dependsOn.length === 0
  const joint = isFree ? undefined : jointWeights(factors, [first.name, second.name])
  if (joint) return (a, b) => joint.get(combinationKey([a, b])) ?? 0
  // What depends on too much to be counted is taken to be independent.
  const left = marginalWeights(factors, first)
  const right = marginalWeights(factors, second)
  return (a, b) => left(a) * right(b)
}

/** The chance of each value of a factor, over all that it depends on. */
export function marginalWeights(factors: readonly Factor[], factor: Factor): (value: string) => number {
  const chances = jointWeights(factors, [factor.name])
  // Where even this is too much, its values count as equally likely.
  return (value) => (chances ? (chances.get(combinationKey([value])) ?? 0) : 1 / factor.values.length)
}
