import { wilson95 } from '../certainty.ts'
import type { ScenarioCount } from '../rates/scenario-rate.ts'
import { claimOf, significant } from './claim.ts'
import { fisherExact } from './fisher-exact.ts'
import { mcnemarExact } from './mcnemar-exact.ts'
import { squareAndAdd } from './square-and-add.ts'

/** The passes that one run needs for a claim beside another; undefined where no number of them would do. */
export interface ClaimableCounts {
  /** The fewest with which it is better. */
  from: number | undefined
  /** The most with which it is worse. */
  to: number | undefined
}

/**
 * How much a run of `judged` single conversations would have to differ from `other` for `compareIndependent` to claim it: what so
 * many conversations can show at all. A true difference of just that size is shown only a little more often than every second time.
 */
export function claimableCounts(judged: number, other: ScenarioCount): ClaimableCounts {
  const isClaimed = (passed: number) => {
    const interval = squareAndAdd(estimate(passed, judged), estimate(other.passed, other.judged))
    // The test takes longer than the interval, and nearly always agrees with it.
    if (claimOf(interval, undefined) === 'not_shown') return false
    return claimOf(interval, fisherExact({ passed, judged }, other)) !== 'not_shown'
  }
  const equal = (other.passed * judged) / other.judged
  let from = Math.ceil(equal)
  while (from <= judged && !isClaimed(from)) from++
  let to = Math.floor(equal)
  while (to >= 0 && !isClaimed(to)) to--
  return { from: from <= judged ? from : undefined, to: to >= 0 ? to : undefined }
}

function estimate(passed: number, judged: number) {
  return { rate: passed / judged, interval: wilson95(passed, judged) }
}

/**
 * How many of so many scenarios that changed must have changed the same way, at the least, for McNemar's exact test to show a
 * difference; undefined where fewer than `fewestChanged` did.
 */
export function claimableChanges(changed: number): number | undefined {
  if (mcnemarExact(changed, 0) > significant) return undefined
  let most = Math.ceil(changed / 2)
  while (mcnemarExact(most, changed - most) > significant) most++
  return most
}

/**
 * The fewest pairs with which `comparePaired` can claim a difference, all of which must have changed, and the same way: six,
 * since a coin falls five times on one side more often than one time in twenty.
 */
export const fewestChanged: number = countFewest()

function countFewest(): number {
  let changed = 1
  while (claimableChanges(changed) === undefined) changed++
  return changed
}
