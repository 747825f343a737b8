import { upperTarget } from '../../measure/audit/answer-length.ts'
import type { AuditSettings } from '../../measure/audit/audit-settings.ts'
import type { ConversationFacts } from '../../spec/audit.ts'
import type { Transcript } from '../../spec/record.ts'
import { count } from '../../spec/show.ts'

/** What a program knows about a conversation, as sentences for a judge: models cannot count. */
export function judgeFacts(
  { exchanges }: Transcript,
  facts: ConversationFacts,
  { length_ratio, max_questions }: AuditSettings,
): string[] {
  const { mean_ratio, too_long_share, length_passes, many_questions } = facts
  const { max, floor_words } = length_ratio
  return [
    ...facts.exchanges.map(
      ({ user_words, answer_words, questions }, index) =>
        `Exchange ${index + 1}: ${count(user_words, 'word')} of the user, ${count(answer_words, 'word')} of the assistant, ${count(questions, 'question')} of the assistant.${endWords(exchanges[index]?.finish)}`,
    ),
    ...(mean_ratio === null
      ? []
      : [
          `On average an answer has ${mean_ratio.toFixed(2)} times the words of the message; up to ${upperTarget(length_ratio)} is aimed at.`,
        ]),
    ...(too_long_share === null
      ? []
      : [
          `${(100 * too_long_share).toFixed(0)} % of the answers have more than ${max} times the words of the message; those of up to ${count(floor_words, 'word')} are not counted among them.`,
        ]),
    ...(length_passes === null
      ? []
      : [
          `By these limits the lengths of the conversation as a whole ${length_passes ? 'pass' : 'do not pass'}.`,
        ]),
    `${count(many_questions, 'answer')} ${many_questions === 1 ? 'asks' : 'ask'} more than ${count(max_questions, 'question')}.`,
  ]
}

const ends: Readonly<Record<string, string>> = {
  refusal: 'The model ended its answer as a refusal.',
  filtered: 'The provider filtered the answer.',
  truncated: 'The answer breaks off at a limit of length.',
  empty: 'The answer is empty.',
}

// Transcripts from elsewhere may say anything here.
function endWords(finish: unknown): string {
  return typeof finish === 'string' && Object.hasOwn(ends, finish) ? ` ${ends[finish]}` : ''
}
