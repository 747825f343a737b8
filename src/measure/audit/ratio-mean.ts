/** The mean of many quotients of whole numbers. */
export interface RatioMean {
  add(dividend: number, divisor: number): void
  /** Null of nothing. */
  mean(): number | null
}

/**
 * A mean that does not depend on the order of what is added. Sums of quotients would, in their last digits; so dividends
 * are added up by divisor, which is exact, and divided at the end. The memory grows with the number of different
 * divisors only.
 */
export function createRatioMean(): RatioMean {
  const dividends = new Map<number, number>()
  let count = 0
  return {
    add(dividend, divisor) {
      dividends.set(divisor, (dividends.get(divisor) ?? 0) + dividend)
      count++
    },
    mean() {
      if (count === 0) return null
      const sums = [...dividends].sort(([a], [b]) => a - b)
      return sums.reduce((sum, [divisor, dividend]) => sum + dividend / divisor, 0) / count
    },
  }
}
