/**
 * Fisher's randomisation test of paired differences, two-sided: if the two runs do not differ, each difference might as well
 * have had the other sign; it is the share of all choices of signs whose sum lies as far from 0 as the one seen, or farther.
 * Fisher 1935, The Design of Experiments, section 21. Exact: sums are counted, nothing is drawn. From above 0 to 1. With
 * differences of 1, 0 and −1 it is McNemar's exact test. The differences are whole numbers; the work is their number times
 * the sum of their sizes.
 */
export function signFlip(differences: readonly number[]): number {
  const sizes = differences.map(Math.abs).filter((size) => size > 0)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0))
  // The chance that the differences with a plus sum to each number.
  const chances = new Float64Array(total + 1)
  chances[0] = 1
  let reached = 0
  for (const size of sizes) {
    reached += size
    for (let sum = reached; sum >= 0; sum--) {
      chances[sum] = (chances[sum]! + (sum >= size ? chances[sum - size]! : 0)) / 2
    }
  }
  let extreme = 0
  for (const [plus, chance] of chances.entries()) if (Math.abs(2 * plus - total) >= seen) extreme += chance
  return Math.min(1, extreme)
}
