import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/distinct-criteria.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (first: string, second: string, more = '') => `rubric:
  criteria:
    CQ1: {question: ${JSON.stringify(first)}}
    CQ2: {question: Is it kind?}
    CQ3: {question: ${JSON.stringify(second)}}
${more}`

const long =
  'Does the assistant, before it proposes any further step, say in plain words what it has understood of the trouble that the customer described in the first message?'

test.for<[string, string, string]>([
  [long, long.replace('first', 'last'), 'asks nearly what criterion CQ1 asks (similarity 0.81)'],
  [long, long.toUpperCase(), 'asks what criterion CQ1 asks (similarity 1)'],
  ['Is the next step named?', 'Is the “next step” named', 'asks what criterion CQ1 asks (similarity 1)'],
  ['Is a café open?', 'Is a cafe\u0301 open?', 'asks what criterion CQ1 asks (similarity 1)'],
  ['助手是否说明了下一步？', '助手是否说明了下一步', 'asks what criterion CQ1 asks (similarity 1)'],
])('%j and %j', async ([first, second, what]) => {
  const end = 21 + [...JSON.stringify(second)].length
  expect(await lintExample(rule, spec(first, second))).toEqual([
    `5:21-${end} Criterion CQ3 ${what}; every criterion must ask something of its own.`,
  ])
})

test('every copy is named, each with the first', async () => {
  const findings = await lintExample(rule, spec('Is it kind?', 'is it kind'))
  expect(findings).toEqual([
    '4:21-32 Criterion CQ2 asks what criterion CQ1 asks (similarity 1); every criterion must ask something of its own.',
    '5:21-33 Criterion CQ3 asks what criterion CQ1 asks (similarity 1); every criterion must ask something of its own.',
  ])
})

test.for<[string, string]>([
  ['Does the assistant name the next step?', 'Does the assistant name the last step?'],
  ['Is the tone of every answer friendly?', 'Is the tone of every answer professional?'],
  ['Is the answer short?', 'Is the answer?'],
  ['？', '！'],
  [long, long.replace('first', 'last').replace('customer', 'user').replace('trouble', 'wish')],
])('%j and %j ask two things', async ([first, second]) => {
  expect(await lintExample(rule, spec(first, second))).toEqual([])
})

test('a team can look closer', async () => {
  const lint = 'lint: {rules: {rubric/distinct-criteria: [warn, {similarity: 0.5}]}}'
  const [first, second] = ['Does the assistant name the next step?', 'Does the assistant name the last step?']
  expect(await lintExample(rule, spec(first, second, lint))).toEqual([
    '5:21-61 Criterion CQ3 asks nearly what criterion CQ1 asks (similarity 0.5); every criterion must ask something of its own.',
  ])
})
