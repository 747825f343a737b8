/** An interval of shares, from 0 to 1. */
export interface Interval {
  low: number
  high: number
}

// Two-sided 95 % quantile of the standard normal distribution.
const z95 = 1.959963984540054

/** Wilson's 95 % score interval of a pass rate: `passed` of `judged`. Wilson 1927. `judged` must be above 0. */
export function wilson95(passed: number, judged: number): Interval {
  const rate = passed / judged
  const z2 = z95 * z95
  const centre = rate + z2 / (2 * judged)
  const spread = z95 * Math.sqrt((rate * (1 - rate)) / judged + z2 / (4 * judged * judged))
  const scale = 1 + z2 / judged
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/**
 * The largest failure rate that is still compatible with no failure in `judged` conversations, at 95 % one-sided:
 * 1 − 0.05^(1/n). 25.9 % for 10, 13.9 % for 20.
 */
export function upperBoundWithoutFailure(judged: number): number {
  return 1 - 0.05 ** (1 / judged)
}

/**
 * The posterior chance that the true pass rate lies below `bound`, after `passed` of `judged` and from a flat prior:
 * Beta(1 + passed, 1 + failed), whose distribution function is the upper tail of a binomial with one trial more.
 * `bound` lies between 0 and 1, both excluded.
 */
export function chanceBelow(bound: number, passed: number, judged: number): number {
  const trials = judged + 1
  // In logarithms, since powers of many trials are smaller than any number.
  const odds = Math.log(bound) - Math.log1p(-bound)
  let term = trials * Math.log1p(-bound)
  let sum = 0
  for (let hits = 0; hits <= trials; hits++) {
    if (hits > passed) sum += Math.exp(term)
    term += Math.log(trials - hits) - Math.log(hits + 1) + odds
  }
  return Math.min(1, sum)
}
