import type { Transcript } from '../../spec/record.ts'
import type { CalibrationExample, Criterion } from '../../spec/rubric.ts'

/** A criterion that is asked about, with its id. */
export interface AskedCriterion {
  id: string
  criterion: Criterion
  /** An example that is left out of the prompt, because it is the one that is asked about. */
  without?: CalibrationExample
}

/** What a judge is asked in one call: one criterion about one conversation, or several in batched judging. */
export interface JudgeQuestion {
  transcript: Transcript
  /** What a program counted about the conversation, as sentences. */
  facts: readonly string[]
  criteria: readonly AskedCriterion[]
  /** Whether several criteria may be asked at once; the prompt says so even where there is only one. */
  batched: boolean
  /** Draws the order of criteria and examples. */
  seed: number
}
