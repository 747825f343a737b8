import type { Interval } from '../certainty.ts'

/** What may be said of one run against another. */
export type Claim = 'better' | 'worse' | 'not_shown'

/** The chance of a difference where there is none that a claim may have. */
export const significant = 0.05

/**
 * What may be claimed of a difference: that it is one only where its 95 % interval leaves out 0 and the exact test, if there is
 * one, agrees at 5 %. The two are different approximations of one question, and a claim that hangs on the choice between them is
 * none. `not_shown` does not mean that there is no difference. One comparison, planned beforehand: of twenty, one is
 * "better" by chance.
 */
export function claimOf(interval: Interval, p: number | undefined): Claim {
  if (p !== undefined && p > significant) return 'not_shown'
  if (interval.low > 0) return 'better'
  return interval.high < 0 ? 'worse' : 'not_shown'
}
