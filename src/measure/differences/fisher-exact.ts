import type { ScenarioCount } from '../rates/scenario-rate.ts'

// Probabilities that are equal may differ in the last digits. R uses the same bound.
const tolerance = 1 + 1e-7

/**
 * Fisher's exact test, two-sided, of whether two independent rates differ: the chance of all tables with the same margins that
 * are no more likely than the one seen. Fisher 1935; Irwin 1935. From above 0 to 1, which it is where both passed or failed
 * altogether; undefined where one of them has nothing judged. Conversations must be independent: none repeated.
 */
export function fisherExact(one: ScenarioCount, other: ScenarioCount): number | undefined {
  if (one.judged === 0 || other.judged === 0) return undefined
  // The same bits whichever run is first.
  if ((one.judged - other.judged || one.passed - other.passed) < 0) return fisherExact(other, one)
  const passed = one.passed + other.passed
  const least = Math.max(0, passed - other.judged)
  const most = Math.min(one.judged, passed)
  const weights = hypergeometric(one.judged, other.judged, passed, least, most)
  const seen = weights[one.passed - least]! * tolerance
  let [all, extreme] = [0, 0]
  for (const weight of weights) {
    all += weight
    if (weight <= seen) extreme += weight
  }
  return Math.min(1, extreme / all)
}

// The chances of `least` to `most` passes among the first, as multiples of the largest: products from there to both sides,
// since the first and the last may be smaller than any number.
function hypergeometric(one: number, other: number, passed: number, least: number, most: number): number[] {
  const mode = Math.floor(((one + 1) * (passed + 1)) / (one + other + 2))
  const peak = Math.min(most, Math.max(least, mode))
  const weights = new Array<number>(most - least + 1).fill(1)
  for (let x = peak; x < most; x++) {
    const ratio = ((one - x) * (passed - x)) / ((x + 1) * (other - passed + x + 1))
    weights[x + 1 - least] = weights[x - least]! * ratio
  }
  for (let x = peak; x > least; x--) {
    const ratio = (x * (other - passed + x)) / ((one - x + 1) * (passed - x + 1))
    weights[x - 1 - least] = weights[x - least]! * ratio
  }
  return weights
}
