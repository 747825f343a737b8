import type { ConversationFacts, LengthReport } from '../../spec/audit.ts'
import { judgeLength } from './answer-length.ts'
import type { AuditSettings } from './audit-settings.ts'
import { createRatioMean } from './ratio-mean.ts'
import { shareOf } from './share-of.ts'

/** Adds up how long answers are. */
export function tallyLengths({ length_ratio }: AuditSettings) {
  const [all, counted] = [createRatioMean(), createRatioMean()]
  const total = { measured: 0, users: 0, answers: 0, excused: 0, tooLong: 0, conversations: 0, passed: 0 }
  return {
    add({ exchanges, length_passes }: ConversationFacts): void {
      if (length_passes !== null) total.conversations++
      if (length_passes) total.passed++
      for (const { user_words, answer_words, ratio, too_long } of exchanges) {
        if (ratio === null) continue
        total.measured++
        total.users += user_words
        total.answers += answer_words
        if (too_long) total.tooLong++
        all.add(answer_words, user_words)
        if (judgeLength(user_words, answer_words, length_ratio).excused) total.excused++
        else counted.add(answer_words, user_words)
      }
    },
    report(): LengthReport {
      return {
        measured: total.measured,
        user_words: total.users,
        answer_words: total.answers,
        mean_ratio: counted.mean(),
        excused: total.excused,
        mean_ratio_of_all: all.mean(),
        too_long: total.tooLong,
        too_long_share: shareOf(total.tooLong, total.measured),
        conversations: total.conversations,
        conversations_passed: total.passed,
      }
    },
  }
}
