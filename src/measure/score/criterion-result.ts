import type { Answer } from '../../spec/record.ts'
import type { Criterion } from '../../spec/rubric.ts'

/**
 * What a judge's answer to a criterion means. `missing`: ERROR, or no answer. `not_asked`: the conversation is shorter
 * than the criterion's `min_turns`.
 */
export type CriterionResult = 'passed' | 'failed' | 'not_applicable' | 'missing' | 'not_asked'

/**
 * The meaning of an answer. An NA where NA is no valid answer is a failure, as the method says; ERROR is missing, never a
 * failure; and what must not be asked of so short a conversation does not count, whatever was answered.
 * @param exchanges of the conversation; where its transcript is not known, everything may be asked
 */
export function criterionResult(
  { na_valid, min_turns }: Pick<Criterion, 'na_valid' | 'min_turns'>,
  answer: Answer | undefined,
  exchanges = Infinity,
): CriterionResult {
  if (exchanges < min_turns) return 'not_asked'
  if (answer === 'YES') return 'passed'
  if (answer === 'NO') return 'failed'
  if (answer === 'NA') return na_valid ? 'not_applicable' : 'failed'
  return 'missing'
}
