import type { PlanFile } from '../../../spec/plan.ts'
import { count } from '../../../spec/show.ts'
import { markdownTable } from '../text-table.ts'
import { coverageParts } from './coverage-parts.ts'
import { scenarioWords } from './scenario-words.ts'

/** Writes a plan as Markdown, for a pull request. */
export function* planMarkdown({ plan, seed, planVersion, scenarios, coverage }: PlanFile): Generator<string> {
  yield `### ${count(scenarios.length, 'scenario')}\n\nPlan ${plan}, seed ${seed}, plan version ${planVersion}.\n\n`
  const hasMessages = scenarios.some(({ messages }) => messages)
  const headings = [
    'id',
    'topic',
    'edge case',
    'dimensions',
    'persona',
    'flaws',
    ...(hasMessages ? ['messages'] : []),
  ]
  yield markdownTable(
    headings.map((heading) => ({ heading })),
    scenarios.map((scenario) => {
      const { topic, edge, dimensions, persona, flaws, messages } = scenarioWords(scenario)
      const cells = [scenario.id, topic, edge, dimensions.join('; '), persona.join('; '), flaws]
      return hasMessages ? [...cells, messages.join('; ')] : cells
    }),
  )
  if (!coverage) return
  for (const { title, text, columns, rows } of coverageParts(coverage, scenarios.length)) {
    yield `\n#### ${title}\n\n`
    if (text) yield `${text}\n`
    if (rows.length > 0) yield `${text ? '\n' : ''}${markdownTable(columns, rows)}`
  }
}
