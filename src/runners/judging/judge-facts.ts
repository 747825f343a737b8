import type { ConversationFacts } from '../../spec/audit.ts'
import { count } from '../../spec/show.ts'

/** What a program counts about a conversation, as sentences for a judge: models cannot count. */
export function judgeFacts({
  exchanges,
  mean_ratio,
  too_long_share,
  many_questions,
}: ConversationFacts): string[] {
  const words = exchanges.map(
    ({ user_words, answer_words, questions }, index) =>
      `exchange ${index + 1}: ${user_words} words of the user, ${answer_words} of the assistant, ${count(questions, 'question')} of the assistant`,
  )
  return [
    ...words,
    ...(mean_ratio === null
      ? []
      : [`On average an answer has ${mean_ratio.toFixed(2)} times the words of the message.`]),
    ...(too_long_share === null
      ? []
      : [`${(100 * too_long_share).toFixed(0)} % of the answers are longer than they may be.`]),
    `${count(many_questions, 'answer')} ${many_questions === 1 ? 'asks' : 'ask'} more questions than allowed.`,
  ]
}
