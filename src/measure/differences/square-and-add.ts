import type { Interval } from '../certainty.ts'

/** A rate with its interval. */
export interface RateEstimate {
  rate: number
  interval: Interval
}

/**
 * The 95 % interval of the difference `one` − `other` from the intervals of both: the distances of the rates from their limits
 * are squared and added, less what the two have in common. With Wilson's intervals this is method 10 of Newcombe 1998 for
 * independent rates (Statistics in Medicine 17, 873–890) and, with a correlation, method 10 of Newcombe 1998 for paired ones
 * (17, 2635–2650); with any other it is the MOVER of Zou and Donner 2008. It lies within −1 and 1 and holds the difference.
 */
export function squareAndAdd(one: RateEstimate, other: RateEstimate, correlation = 0): Interval {
  const difference = one.rate - other.rate
  const down = distance(one.rate - one.interval.low, other.interval.high - other.rate, correlation)
  const up = distance(one.interval.high - one.rate, other.rate - other.interval.low, correlation)
  return { low: Math.max(-1, difference - down), high: Math.min(1, difference + up) }
}

// Written so that the same bits come out whichever run is first.
function distance(a: number, b: number, correlation: number): number {
  return Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * (a * b)))
}
