// Here and in `agreement`, `rates` and `differences`, what decides is computed by + − × ÷ and square roots alone: these are
// rounded exactly, so that every Node gives the same bits. Powers and logarithms are not, and only lead to what is shown
// rounded.

/** An interval of shares, from 0 to 1. */
export interface Interval {
  low: number
  high: number
}

/** Two-sided 95 % quantile of the standard normal distribution. */
export const z95 = 1.959963984540054

/**
 * Wilson's 95 % score interval of a pass rate: `passed` of `judged`. Wilson 1927. `judged` must be above 0. The counts may
 * be effective ones, which are seldom whole.
 */
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
 * the distribution function of Beta(1 + passed, 1 + judged − passed). `bound` lies between 0 and 1, both excluded. The
 * counts may be effective ones, which are seldom whole.
 *
 * Both tails are the same factor times a series (DLMF 8.17.8, with 8.17.4 for the upper tail), so that the factor, a power
 * of many trials that is smaller than any number, cancels. The terms are positive and nothing is taken away from anything.
 */
export function chanceBelow(bound: number, passed: number, judged: number): number {
  const below = tailSeries(bound, 1 + passed, 1 + judged - passed)
  const above = tailSeries(1 - bound, 1 + judged - passed, 1 + passed)
  // This way round a series that is larger than any number still leads to 0 or 1.
  return 1 / (1 + above / below)
}

// The sum over n of x^n · (a + b)…(a + b + n − 1) / a…(a + n). A few terms beyond the largest one nothing changes.
function tailSeries(x: number, a: number, b: number): number {
  let term = 1 / a
  let sum = 0
  for (let n = 0; sum + term !== sum; n++) {
    sum += term
    term *= (x * (a + b + n)) / (a + n + 1)
  }
  return sum
}
