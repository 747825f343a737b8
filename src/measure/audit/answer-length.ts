import { multiply } from '../../spec/decimal.ts'
import type { LengthRatioSpec } from '../../spec/prompts.ts'

/** What the length of an answer is, against the message that it answers. */
export interface AnswerLength {
  /** Above the hard limit. */
  tooLong: boolean
  /** Longer than the target, but so short that it does not matter. */
  excused: boolean
}

/** The ratio up to which answers are on target. */
export function upperTarget({ target }: Required<LengthRatioSpec>): number {
  return Math.max(...target)
}

/** Judges the length of an answer by `prompts.assistant.length_ratio`. Both sides have words. */
export function judgeLength(
  userWords: number,
  answerWords: number,
  limits: Required<LengthRatioSpec>,
): AnswerLength {
  const mayBeLong = answerWords > limits.floor_words
  return {
    tooLong: mayBeLong && answerWords > multiply(limits.max, userWords),
    excused: !mayBeLong && answerWords > multiply(upperTarget(limits), userWords),
  }
}
