import type { DecisionResult } from '../../../measure/decide.ts'
import type { ScoreFile } from '../../../spec/score.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { jsonText } from '../json-text.ts'
import { printableLine } from '../printable.ts'
import { markdownTable, textTable } from '../text-table.ts'
import { wrap } from '../wrap.ts'
import { scoreParts } from './score-parts.ts'

/** Writes scores in parts, for a reader with so many columns. */
export type ScoreFormat = (file: ScoreFile, decision: DecisionResult, columns: number) => Iterable<string>

/** The formats of `fdc score`. */
export const scoreFormats = {
  *table(file, decision, columns) {
    let isFirst = true
    for (const { title, sentences, columns: headings, rows } of scoreParts(file, decision)) {
      yield `${isFirst ? '' : '\n'}${printableLine(title)}\n`
      isFirst = false
      for (const sentence of sentences) yield `${wrap(printableLine(sentence), columns)}\n`
      if (rows.length > 0) yield textTable(headings, rows, columns)
    }
  },
  *markdown(file, decision) {
    for (const { title, sentences, columns: headings, rows } of scoreParts(file, decision)) {
      yield `### ${escapeMarkdown(title)}\n\n`
      for (const sentence of sentences) yield `- ${escapeMarkdown(sentence)}\n`
      if (sentences.length > 0) yield '\n'
      if (rows.length > 0) yield `${markdownTable(headings, rows)}\n`
    }
  },
  json: (file) => [`${jsonText(file)}\n`],
} satisfies Record<string, ScoreFormat>
