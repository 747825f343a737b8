import { skeletonWords } from '../../../measure/audit/skeleton-words.ts'
import type { AuditReport, PraiseCount, SideScriptReport } from '../../../spec/audit.ts'
import { decimal, percent } from '../../../spec/number-words.ts'
import { count } from '../../../spec/show.ts'
import type { ScorePart } from './score-parts.ts'

/** What the transcripts look like as a whole, as far as a reviewer needs it; what is wrong with them is a warning. */
export function transcriptsPart(audit: AuditReport): ScorePart {
  const { locale, icu } = audit.words
  return {
    title: 'Transcripts',
    sentences: [
      `Words are counted by Unicode’s rules for ${locale} and the word lists of ICU ${icu}.`,
      ...(audit.scripts
        ? []
        : ['In which scripts the declared language is written is not known, so that none was looked for.']),
    ],
    columns: [{ heading: 'what' }, { heading: 'found' }],
    rows: [...lengthRows(audit), ...contentRows(audit), ...userRows(audit)],
  }
}

function lengthRows({ conversations, exchanges, length, questions }: AuditReport): string[][] {
  const { measured, excused, too_long } = length
  const mean = (words: number) => (measured === 0 ? '–' : decimal(words / measured, 1))
  return [
    ['conversations', `${conversations}, with ${count(exchanges, 'exchange')}`],
    ['words of a message, of an answer', `${mean(length.user_words)}, ${mean(length.answer_words)}`],
    [
      'words of an answer for each of the user',
      `${decimal(length.mean_ratio)}${excused === 0 ? '' : `, without ${count(excused, 'short answer')}`}`,
    ],
    ['answers over the hard limit', share(too_long, measured)],
    ['conversations whose lengths pass', `${length.conversations_passed} of ${length.conversations}`],
    ['questions of an answer', `${decimal(questions.mean)}, up to ${questions.most}`],
    ['answers with too many questions', share(questions.many, questions.answers)],
  ]
}

function contentRows({ phrases, structure, praise, repeats }: AuditReport): string[][] {
  const { usual, responses } = structure
  const sampled = phrases.complete ? '' : ', a sample'
  return [
    [
      'phrases in most responses',
      `${phrases.phrases.length} in ${count(phrases.responses, 'response')}${sampled}`,
    ],
    ...(usual
      ? [['most frequent layout', `${percent(structure.share)} of ${responses}: ${skeletonWords(usual)}`]]
      : []),
    ...(praise
      ? [['praise in first, second halves', `${praisingOf(praise.first)}, ${praisingOf(praise.second)}`]]
      : []),
    ['answers, openings that repeat an example', `${repeats.answers}, ${repeats.openings}`],
  ]
}

function praisingOf({ praising, answers }: PraiseCount): string {
  return share(praising, answers)
}

function userRows({ scripts, simulator }: AuditReport): string[][] {
  const { messages, asking, thanking, without_style, styles } = simulator
  const own = ({ conversations, foreign }: SideScriptReport) =>
    `${conversations - foreign} of ${conversations}`
  return [
    ...(scripts
      ? [
          [
            `in the script of ${scripts.language}: user, assistant`,
            `${own(scripts.user)}, ${own(scripts.assistant)} conversations`,
          ],
        ]
      : []),
    ['messages that ask', share(asking, messages)],
    ...(thanking === null ? [] : [['messages that thank', share(thanking, messages)]]),
    ...Object.entries(styles)
      .filter(([, style]) => style.messages > 0)
      .map(([name, { words, messages, short, long }]) => [
        `messages in ${name}, ${words[0]} to ${words[1]} words`,
        `${share(messages - short - long, messages)} in range, ${short} too short, ${long} too long`,
      ]),
    ...(without_style === 0 ? [] : [['messages without a style', String(without_style)]]),
  ]
}

function share(some: number, all: number): string {
  return all === 0 ? 'none' : `${some} of ${all} (${percent(some / all)})`
}
