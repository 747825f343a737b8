import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/min-turns-reachable.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (tokens: string, minTurns: number | string) => `tokens: {${tokens}}
rubric:
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is it remembered?, min_turns: ${minTurns}}`

test.for([
  ['ceiling: 16384', 24, 23],
  ['ceiling: 16384, max_exchanges: 12', 13, 12],
  ['ceiling: 2000', 2, 1],
] as const)('with {%s} exchange %i is out of reach', async ([tokens, minTurns, longest]) => {
  const end = 51 + String(minTurns).length
  expect(await lintExample(rule, spec(tokens, minTurns))).toEqual([
    `5:51-${end} Criterion CQ2 is asked from exchange ${minTurns} on, and the longest planned conversation has ${longest} exchange${longest === 1 ? '' : 's'}; \`min_turns\` must be ${longest} or less.`,
  ])
})

test.for([
  ['ceiling: 16384', 23],
  ['ceiling: 16384, max_exchanges: 29', 29],
  // Nothing is planned yet, or nothing fits, which is said elsewhere.
  ['per_exchange: 400', 100],
  ['ceiling: 1000', 2],
] as const)('with {%s} a criterion may wait for exchange %i', async ([tokens, minTurns]) => {
  expect(await lintExample(rule, spec(tokens, minTurns))).toEqual([])
})
