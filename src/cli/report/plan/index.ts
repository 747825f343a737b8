import type { PlanFile } from '../../../spec/plan.ts'
import { jsonText } from '../json-text.ts'
import { planMarkdown } from './plan-markdown.ts'
import { planTable } from './plan-table.ts'

/** Writes a plan in parts, for a reader with so many columns. */
export type PlanFormat = (file: PlanFile, columns: number) => Iterable<string>

/** The formats of `fdc sample`. */
export const planFormats = {
  table: planTable,
  markdown: planMarkdown,
  json: (file) => [`${jsonText(file)}\n`],
  *jsonl({ scenarios }) {
    for (const scenario of scenarios) yield `${jsonText(scenario, 0)}\n`
  },
} satisfies Record<string, PlanFormat>
