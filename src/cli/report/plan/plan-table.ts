import type { PlanFile } from '../../../spec/plan.ts'
import { count } from '../../../spec/show.ts'
import { printableLine } from '../printable.ts'
import { textTable } from '../text-table.ts'
import { wrap } from '../wrap.ts'
import { coverageParts } from './coverage-parts.ts'
import { scenarioWords } from './scenario-words.ts'

/** Writes a plan for people: a block of lines for each scenario, so that twelve dimensions fit a narrow terminal. */
export function* planTable(
  { plan, seed, planVersion, scenarios, coverage }: PlanFile,
  columns: number,
): Generator<string> {
  const width = Math.max(...scenarios.map(({ id }) => id.length))
  for (const scenario of scenarios) {
    const { topic, edge, dimensions, persona, flaws, messages } = scenarioWords(scenario)
    const lines = [
      joined([topic, ...(edge === '' ? [] : [`edge case ${edge}`])]),
      ...(scenario.opening === undefined ? [] : [`opens with ${JSON.stringify(scenario.opening)}`]),
      joined(dimensions),
      joined(persona),
      flaws === '' ? '' : `flaws: ${flaws}`,
      ...messages.map((message) => `message ${message}`),
    ].filter((line) => line !== '')
    const indent = ' '.repeat(width + 2)
    const block = lines.map((line, index) => {
      const head = index === 0 ? scenario.id.padEnd(width + 2) : indent
      return wrap(head + printableLine(line), columns, `${indent}  `).replaceAll(unbroken, ' ')
    })
    yield `${block.join('\n')}\n`
  }
  yield `\n${count(scenarios.length, 'scenario')}; plan ${plan}, seed ${seed}, plan version ${planVersion}.\n`
  if (!coverage) return
  for (const { title, text, columns: headings, rows } of coverageParts(coverage, scenarios.length)) {
    yield `\n${title}\n`
    if (text) yield `${wrap(text, columns)}\n`
    if (rows.length > 0) yield textTable(headings, rows)
  }
}

// A space at which no line is broken; it is none of those that a spec may hold.
const unbroken = '\ue000'

// Breaks stand between items, never inside one.
function joined(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(' ', unbroken)).join(' · ')
}
