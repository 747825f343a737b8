import type { ConversationFacts, ExchangeFacts, RepeatedExample } from '../../spec/audit.ts'
import type { Transcript } from '../../spec/record.ts'
import { countQuestions } from '../count-questions.ts'
import { scriptsOfLanguage } from '../scripts-of-language.ts'
import type { WordSegmenter } from '../word-segmenter.ts'
import { judgeLength, upperTarget } from './answer-length.ts'
import type { AuditSettings } from './audit-settings.ts'
import type { RepeatFinder } from './find-repeats.ts'
import { scriptFacts } from './script-facts.ts'
import { shareOf } from './share-of.ts'
import { rangeOf, styleOf } from './style-of.ts'

/** A conversation with what was found out about it. */
export interface MeasuredConversation {
  transcript: Transcript
  facts: ConversationFacts
  /** The words of each answer. */
  answers: string[][]
}

/** Measures a conversation by itself: the same facts a judge is given. */
export function measureConversation(
  transcript: Transcript,
  settings: AuditSettings,
  { words }: WordSegmenter,
  repeats: RepeatFinder,
): MeasuredConversation {
  const { language, length_ratio, max_questions, options } = settings
  const answers = transcript.exchanges.map(({ assistant }) => words(assistant))
  const exchanges = transcript.exchanges.map(({ user, assistant }, index): ExchangeFacts => {
    const [user_words, answer_words] = [words(user).length, answers[index]!.length]
    const isMeasured = user_words > 0 && answer_words > 0
    return {
      user_words,
      answer_words,
      ratio: isMeasured ? answer_words / user_words : null,
      too_long: isMeasured && judgeLength(user_words, answer_words, length_ratio).tooLong,
      questions: countQuestions(assistant, language),
    }
  })
  const range = rangeOf(styleOf(transcript), settings)
  const scripts = scriptsOfLanguage(language)
  const sideFacts = (role: 'user' | 'assistant', own: readonly string[]) =>
    scriptFacts(
      transcript.exchanges.map((exchange) => exchange[role]),
      own,
      options,
    )
  const facts: ConversationFacts = {
    id: transcript.id,
    exchanges,
    ...lengthsOf(exchanges, settings),
    many_questions: exchanges.filter(({ questions }) => questions > max_questions).length,
    out_of_range:
      range && exchanges.filter(({ user_words }) => user_words < range[0] || user_words > range[1]).length,
    scripts: scripts
      ? { user: sideFacts('user', scripts), assistant: sideFacts('assistant', scripts) }
      : null,
    repeats: findRepeats(transcript, exchanges, settings, repeats),
  }
  return { transcript, facts, answers }
}

function lengthsOf(exchanges: readonly ExchangeFacts[], { length_ratio, options }: AuditSettings) {
  let [measured, tooLong, counted, sum] = [0, 0, 0, 0]
  for (const { ratio, too_long, user_words, answer_words } of exchanges) {
    if (ratio === null) continue
    measured++
    if (too_long) tooLong++
    if (judgeLength(user_words, answer_words, length_ratio).excused) continue
    counted++
    sum += ratio
  }
  const mean_ratio = shareOf(sum, counted)
  const too_long_share = shareOf(tooLong, measured)
  const isMeanRight = mean_ratio === null || mean_ratio < upperTarget(length_ratio)
  return {
    mean_ratio,
    too_long_share,
    length_passes: too_long_share === null ? null : isMeanRight && too_long_share < options.too_long_share,
  }
}

// Openings and answers only: what a user says later answers somebody else, and was written by no one who has the examples.
function findRepeats(
  { id, exchanges }: Transcript,
  facts: readonly ExchangeFacts[],
  { options }: AuditSettings,
  repeats: RepeatFinder,
): RepeatedExample[] {
  const found: RepeatedExample[] = []
  const look = (index: number, role: 'user' | 'assistant', words: number) => {
    const repeated = words < options.fewest_words ? undefined : repeats.find(exchanges[index]![role])
    if (repeated) found.push({ id, exchange: index + 1, role, ...repeated })
  }
  for (const [index, { user_words, answer_words }] of facts.entries()) {
    if (index === 0) look(index, 'user', user_words)
    look(index, 'assistant', answer_words)
  }
  return found
}
