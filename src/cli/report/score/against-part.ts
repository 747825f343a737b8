import type { AgainstReport } from '../../../spec/against.ts'
import { percent, points } from '../../../spec/number-words.ts'
import type { ScoreFile } from '../../../spec/score.ts'
import { againstWords } from './against-words.ts'
import type { ScorePart } from './score-parts.ts'

/** The comparison with a second set: what may be claimed comes first, what may not be claimed from last. */
export function againstPart(file: ScoreFile, against: AgainstReport): ScorePart {
  const rows = Object.entries(against.criteria).map(([id, { first, second, change }]) => [
    id,
    percent(first),
    percent(second),
    change === null ? '–' : points(change),
  ])
  const isKnown = (message: string) => file.warnings.some((known) => known.message === message)
  return {
    title: `Against ${against.second.judgements}`,
    sentences: [
      ...againstWords(against, file.rates.safety),
      ...against.warnings.map(({ message }) => message),
      ...against.second.warnings.flatMap(({ message }) => (isKnown(message) ? [] : `Second set: ${message}`)),
      'By criterion, YES among YES and NO. Exploratory: of many criteria some differ by chance, and none of this may be claimed.',
    ],
    columns: [
      { heading: 'criterion' },
      ...['first set', 'second set', 'points'].map((heading) => ({ heading, right: true })),
    ],
    rows,
  }
}
