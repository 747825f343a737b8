import { chanceBelow, type Interval } from '../certainty.ts'

/**
 * The exact 95 % interval of a rate: Clopper and Pearson 1934, with 2.5 % beyond either end. All of 8 right leaves a rate of
 * .63 possible. It is wider than Wilson's, since it never covers less than 95 %. Undefined where nothing was judged.
 */
export function exactInterval95(passed: number, judged: number): Interval | undefined {
  if (judged === 0) return undefined
  return { low: exactLow(passed, judged, 0.025), high: 1 - exactLow(judged - passed, judged, 0.025) }
}

/**
 * The largest failure rate that is still compatible with `failed` of `judged`, at 95 % one-sided: Clopper and Pearson 1934.
 * With no failure it is `upperBoundWithoutFailure`. From 0 to 1; undefined where nothing was judged.
 */
export function exactUpperBound95(failed: number, judged: number): number | undefined {
  return judged === 0 ? undefined : 1 - exactLow(judged - failed, judged, 0.05)
}

// The rate at which so many passes or more have the chance `tail`. That chance is the distribution function of
// Beta(passed, failed + 1), which rises with the rate: halved until no number lies between.
function exactLow(passed: number, judged: number, tail: number): number {
  if (passed === 0) return 0
  let low = 0
  let high = 1
  for (;;) {
    const rate = (low + high) / 2
    if (rate === low || rate === high) return low
    if (chanceBelow(rate, passed - 1, judged - 1) < tail) low = rate
    else high = rate
  }
}
