import type { Tally } from './record.ts'
import type { SafetyReport, ScenarioRateReport, ScoreInput, ScoreWarning } from './score.ts'
import type { Probability } from './values.ts'

/**
 * A share of the first set less that of the second.
 * @minimum -1
 * @maximum 1
 */
export type ShareDifference = number

/** How much higher the pass rate of the first set is than that of the second. */
export interface DifferenceReport {
  first: ScenarioRateReport
  second: ScenarioRateReport
  /** Rate of the first set less that of the second. */
  difference: ShareDifference
  /** 95 % interval of the difference. */
  low: ShareDifference
  high: ShareDifference
  /** The exact test; null where scenarios that do not pair were repeated, for which there is none. */
  test: 'fisher' | 'mcnemar' | 'sign_flip' | null
  /** Chance of a difference as large or larger if there is none; null without a test. */
  p: Probability | null
}

/** Both sets over the scenarios that they share. */
export interface PairedReport extends DifferenceReport {
  /** Scenarios of which a larger share passed in the first set. */
  higher: Tally
  /** Scenarios of which a larger share passed in the second set. */
  lower: Tally
  same: Tally
  /**
   * How many of the scenarios that changed must at the least have changed the same way for a claim; null where too few did, or
   * scenarios were repeated.
   */
  one_way_from: Tally | null
}

/** Both sets over all their scenarios, as if none were the same. */
export interface IndependentReport extends DifferenceReport {
  /**
   * From how many passes on the first set could be claimed to be better, beside the second set as it is; null where no number
   * would do, or scenarios were repeated.
   */
  better_from: Tally | null
  /** Up to how many passes it could be claimed to be worse; null likewise. */
  worse_to: Tally | null
}

/** Scenarios with a conversation that was judged completely. */
export interface PairingReport {
  /** In both sets: the same `scenario.id` is stated in the transcripts of both. */
  paired: Tally
  only_first: Tally
  only_second: Tally
}

/** How often a criterion was answered YES, among YES and NO; null where neither was answered. */
export interface CriterionChange {
  first: Probability | null
  second: Probability | null
  change: ShareDifference | null
}

/** The set that the first is compared with. Scored on its own it has a report of its own. */
export interface SecondSet {
  /** The file of its judgements, as it was named. */
  judgements: string
  overall: ScenarioRateReport | null
  safety: SafetyReport
  warnings: ScoreWarning[]
  input: ScoreInput
}

/** The set of judgements compared with that of another run. */
export interface AgainstReport {
  /**
   * What may be claimed of the first set's pass rate; null where nothing may be. `not_shown` does not mean that there is no
   * difference.
   */
  claim: 'better' | 'worse' | 'not_shown' | null
  /** Why there is no claim: less than 90 % of a set, or none of it, was judged completely. */
  unclaimable: ('first_incomplete' | 'second_incomplete' | 'nothing_judged')[]
  /** The comparison that a claim rests on, whatever came out; null where nothing can be compared. */
  rests_on: 'paired' | 'independent' | null
  scenarios: PairingReport
  /** Null where nothing pairs. */
  paired: PairedReport | null
  /** Null where all pairs, so that there are no two answers to choose from. */
  independent: IndependentReport | null
  /** Exploratory: of many criteria, some differ by chance. */
  criteria: Record<string, CriterionChange>
  /** What a reader of the comparison must know. */
  warnings: ScoreWarning[]
  second: SecondSet
}
