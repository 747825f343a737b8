import type { PlanFile } from '../../../spec/plan.ts'
import { planMarkdown } from './plan-markdown.ts'
import { planTable } from './plan-table.ts'

/** Writes a plan in parts, for a reader with so many columns. */
export type PlanFormat = (file: PlanFile, columns: number) => Iterable<string>

/** The formats of `fdc sample`. */
export const planFormats = {
  table: planTable,
  markdown: planMarkdown,
  json: (file) => [`${JSON.stringify(file, null, 2)}\n`],
  *jsonl({ scenarios }) {
    for (const scenario of scenarios) yield `${JSON.stringify(scenario)}\n`
  },
} satisfies Record<string, PlanFormat>
