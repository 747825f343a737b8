import type { Count, FileReference, Probability, Share, Text } from './values.ts'

/** What a calibration example shows: a clear yes, a clear no, or a case that only just falls on one side. */
export type ExampleType = 'PASS' | 'FAIL' | 'BORDERLINE_PASS' | 'BORDERLINE_FAIL'

/** An example that anchors how a criterion is judged. */
export interface CalibrationExample {
  /** The verdict that a judge should reach. May be missing only while `draft` is true. */
  type?: ExampleType
  /** What came before: the user's message, or the state of the conversation. */
  context: string
  /** The assistant's answer that is judged. */
  response: string
  /** Why the answer passes or fails, in the words a judge should reason in. */
  reasoning: string
  /** True for an example that a tool drafted and no person has settled yet; it does not count. */
  draft?: boolean
}

/**
 * The short form of an example: `[PASS, context, response, reasoning]`.
 * @minItems 4
 * @maxItems 4
 */
export type CalibrationTuple = [ExampleType, string, string, string]

/** A binary question about a whole conversation. */
export interface CriterionSpec {
  /** Short name; default: the id. */
  name?: Text
  /** A question that YES or NO answers, where YES is good. Never a scale: scales drift across judges. */
  question: Text
  /** Whether NA is a valid answer; default false: NA then counts as a failure. */
  na_valid?: boolean
  /** When NA applies, in words; a judge reads it. */
  na_when?: Text
  /** Exchanges that a conversation must have before the criterion is asked; default 1. */
  min_turns?: Count
  /** Whether reasonable judges can differ: then 6–8 examples with borderlines; default: not said. */
  subjective?: boolean
  /** 3–8 examples: 3 where the criterion is unambiguous, 4–5 with some judgement, 6–8 when subjective. Never defaulted. */
  calibration_examples?: (CalibrationExample | CalibrationTuple)[] | FileReference
  /** What a judge should look at, and what not. */
  guidance?: Text
  /** Why the criterion exists. */
  because?: Text
}

/** A group of criteria that shares one weight. */
export interface CategorySpec {
  /** Share of the overall score. Category weights sum to 1. */
  weight: Share
  /** Ids of the criteria in this category. Each criterion stands in one category, or is a safety gate. */
  criteria: Text[]
  /** What the category is about. */
  description?: Text
  /** Why the weight is what it is. */
  because?: Text
}

/** What a valid NA does to its category: it leaves the denominator, or it counts as passed. */
export type NaPolicy = 'exclude' | 'pass'

/** How conversations are judged. */
export interface RubricSpec {
  /** Weighted groups of criteria, by name. */
  categories?: Record<string, CategorySpec>
  /** Ids of the criteria whose failure rejects a conversation whatever its score. They belong to no category. */
  safety_gates?: Text[]
  /** The criteria, by id. */
  criteria: Record<string, CriterionSpec>
  /** `exclude`: a valid NA leaves the denominator (default). `pass`: it counts as passed. */
  na_policy?: NaPolicy
  /** Overall score from which a conversation passes; default 0.80. A starting point: calibrate it on the pilot. */
  pass_threshold?: Probability
  /** Why the threshold is what it is. */
  because?: Text
}

/** A criterion with its defaults; `calibration_examples` are records, whichever form was written. */
export interface Criterion extends CriterionSpec {
  name: Text
  na_valid: boolean
  min_turns: Count
  calibration_examples: CalibrationExample[]
}

/** The rubric with every default filled in. */
export interface Rubric extends RubricSpec {
  categories: Record<string, CategorySpec>
  safety_gates: Text[]
  criteria: Record<string, Criterion>
  na_policy: NaPolicy
  pass_threshold: Probability
}

/** The examples that a person has settled; drafts are a tool's proposals, from which no judge may learn. */
export function settledExamples({ calibration_examples }: Criterion): CalibrationExample[] {
  return calibration_examples.filter((example) => !example.draft)
}

/** Whether an example falls on the good side of the line, clearly or only just. */
export function isPassing(type: ExampleType): boolean {
  return type === 'PASS' || type === 'BORDERLINE_PASS'
}
