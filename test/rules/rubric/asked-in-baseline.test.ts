import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/asked-in-baseline.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (minTurns: number, rest: string) => `rubric:
  criteria:
    CQ1: {question: Is it remembered?, min_turns: ${minTurns}}
${rest}`

test.for([
  [8, 'baseline: {exchanges: 6}', 6],
  [2, 'baseline: {exchanges: 1}', 1],
  // The default length, since a baseline has been started.
  [7, 'baseline: {scenarios: 12}', 6],
  [20, 'tokens: {ceiling: 16384}\nbaseline: {exchanges: 19}', 19],
] as const)('a criterion from exchange %i on is not reached by %j', async ([minTurns, rest, has]) => {
  const end = 51 + String(minTurns).length
  expect(await lintExample(rule, spec(minTurns, rest))).toEqual([
    `3:51-${end} Criterion CQ1 is asked from exchange ${minTurns} on, and a conversation of the baseline has ${has} exchange${has === 1 ? '' : 's'}; the baseline must reach every criterion.`,
  ])
})

test.for([
  [6, 'baseline: {exchanges: 6}'],
  [1, 'baseline: {exchanges: 1}'],
  [8, ''],
  // Out of reach for every conversation, which another rule says.
  [30, 'tokens: {ceiling: 16384}\nbaseline: {exchanges: 6}'],
] as const)('a criterion from exchange %i on is no concern with %j', async ([minTurns, rest]) => {
  expect(await lintExample(rule, spec(minTurns, rest))).toEqual([])
})
