import { type Comparison, compare, runRate } from './compare-independent.ts'
import { mcnemarExact } from './mcnemar-exact.ts'
import { pairCorrelation } from './pair-correlation.ts'
import { type ScenarioPair, scenarioDifferences } from './scenario-differences.ts'
import { signFlip } from './sign-flip.ts'

/** Two runs compared over the scenarios that both have. */
export interface PairedComparison extends Comparison {
  /** Scenarios that both runs have a judged conversation of. */
  scenarios: number
  /** Scenarios in which the share of conversations that passed is higher in `one`, in `other`, and in neither. */
  higher: number
  lower: number
  same: number
}

/**
 * Compares two runs over the same scenarios, whatever the number of repeats. The scenario is the unit: the interval is that of
 * `squareAndAdd` from the intervals of `rateOfScenarios` and the correlation of the runs over scenarios; the test flips
 * signs of whole scenarios. With one conversation per scenario these are Newcombe's paired method 10 (1998) and McNemar's exact
 * test. Nothing is drawn, as a bootstrap would; with 10 to 20 scenarios that would also be too narrow, and have no width where
 * all differ alike. A scenario without a judged conversation in one of the runs is left out. Undefined where none is left.
 */
export function comparePaired(pairs: readonly ScenarioPair[]): PairedComparison | undefined {
  const judged = pairs.filter(({ one, other }) => one.judged > 0 && other.judged > 0)
  const one = runRate(judged.map((pair) => pair.one))
  const other = runRate(judged.map((pair) => pair.other))
  if (!one || !other) return undefined
  const differences = scenarioDifferences(judged)
  const higher = differences.filter((difference) => difference > 0).length
  const lower = differences.filter((difference) => difference < 0).length
  const isRepeated = judged.some((pair) => pair.one.judged > 1 || pair.other.judged > 1)
  const p = testDifferences(differences, higher, lower)
  return {
    ...compare(one, other, pairCorrelation(judged), p, isRepeated ? 'sign_flip' : 'mcnemar'),
    scenarios: judged.length,
    higher,
    lower,
    same: judged.length - higher - lower,
  }
}

// Where all differences have one size their signs say everything, and need no sums to be counted.
function testDifferences(differences: readonly number[], higher: number, lower: number): number {
  const sizes = new Set(differences.map(Math.abs))
  sizes.delete(0)
  return sizes.size > 1 ? signFlip(differences) : mcnemarExact(higher, lower)
}
