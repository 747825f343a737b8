import { subtract } from '../spec/decimal.ts'

/**
 * Splits `total` whole units by shares that sum to 1, by largest remainder: 10 at [0.15, 0.85] is [2, 8]. A tie goes
 * to the earlier share, so that rare things named first are not the ones that vanish.
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * total)
  // A product such as 0.15 × 20 may come out just below a whole number; nobody meant 2.9999999999999996.
  const counts = exact.map((value) => Math.floor(value + 1e-9))
  const order = exact
    .map((value, index) => ({ index, remainder: value - counts[index]! }))
    .sort((a, b) =>
      Math.abs(a.remainder - b.remainder) < 1e-9 ? a.index - b.index : b.remainder - a.remainder,
    )
  let left = total - counts.reduce((sum, value) => sum + value, 0)
  for (const { index } of order) {
    if (left <= 0) break
    counts[index]!++
    left--
  }
  return counts
}

/** How many of so many scenarios are edge cases: 2 of 10 and 3 of 20 at a share of 0.15, and at least one. */
export function edgeCaseCount(scenarios: number, share: number): number {
  return Math.max(1, largestRemainder(scenarios, [share, subtract(1, share)])[0]!)
}
