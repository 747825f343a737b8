import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/known-criteria.ts'
import { findings } from '../../support/check-example.ts'

const found = (names: string[], ids: string[]) =>
  findings(
    rule,
    JSON.stringify({
      rubric: {
        categories: { tone: { weight: 1, criteria: names } },
        criteria: Object.fromEntries(ids.map((id) => [id, { question: 'Is it?' }])),
      },
    }),
  )

test('says which name, and what may have been meant', () => {
  expect(found(['cq1', 'CQO1', 'CQ-01'], ['CQ1']).map(({ message, hint }) => [message, hint])).toEqual([
    ['Category `tone` names "cq1", which is no criterion of this rubric.', 'Did you mean `CQ1`?'],
    ['Category `tone` names "CQO1", which is no criterion of this rubric.', 'Did you mean `CQ1`?'],
    [
      'Category `tone` names "CQ-01", which is no criterion of this rubric.',
      'Write the criterion, or remove its name here.',
    ],
  ])
})

test('another number is no slip', () => {
  expect(found(['CQ9'], ['CQ1'])[0]!.hint).toBe('Write the criterion, or remove its name here.')
})

test('names of JavaScript’s own are unknown like any other', () => {
  expect(found(['constructor', 'toString'], ['CQ1'])).toHaveLength(2)
})

test('thousands of unknown names are reported in a moment', () => {
  const many = (prefix: string) => Array.from({ length: 3_000 }, (_, index) => `${prefix}${index}`)
  expect(found(many('old_name_'), many('new_name_'))).toHaveLength(3_000)
})
