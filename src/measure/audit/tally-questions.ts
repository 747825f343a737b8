import type { ConversationFacts, QuestionReport } from '../../spec/audit.ts'
import { shareOf } from './share-of.ts'

/** Adds up what answers ask. */
export function tallyQuestions() {
  const total = { answers: 0, questions: 0, most: 0, many: 0 }
  return {
    add({ exchanges, many_questions }: ConversationFacts): void {
      total.answers += exchanges.length
      total.many += many_questions
      for (const { questions } of exchanges) {
        total.questions += questions
        total.most = Math.max(total.most, questions)
      }
    },
    report(): QuestionReport {
      const { answers, questions, most, many } = total
      return {
        answers,
        questions,
        mean: shareOf(questions, answers),
        most,
        many,
        many_share: shareOf(many, answers),
      }
    },
  }
}
