import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/calibration-examples.ts'
import { findings } from '../../support/check-example.ts'

const example = { type: 'PASS', context: 'c', response: 'r', reasoning: 'because' }
const draft = { context: 'c', response: 'r', reasoning: 'because', draft: true }
const found = (calibration_examples: unknown, options = {}) =>
  findings(
    rule,
    JSON.stringify({ rubric: { criteria: { CQ1: { question: 'Is it?', calibration_examples } } } }),
    options,
  ).map(({ message, hint }) => [message, hint])

test('three to eight are right', () => {
  for (const count of [3, 8]) expect(found(Array(count).fill(example))).toEqual([])
})

test('two are too few, nine too many', () => {
  expect(found([example, example])).toEqual([
    [
      'Criterion CQ1 has 2 calibration examples; it must have 3 to 8.',
      'Add 1 more, taken from real conversations where you have them.',
    ],
  ])
  expect(found(Array(9).fill(example))).toEqual([
    [
      'Criterion CQ1 has 9 calibration examples; it must have 3 to 8.',
      'Keep the 8 that would split two judges.',
    ],
  ])
})

test('drafts do not count, and are what to settle', () => {
  expect(found([example, draft, draft])).toEqual([
    [
      'Criterion CQ1 has 1 calibration example beside 2 drafts, which do not count; it must have 3 to 8.',
      'Settle 2 drafts: give a type and remove `draft`.',
    ],
  ])
  expect(found([...Array(8).fill(example), draft])).toEqual([])
})

test('a team may ask for other numbers', () => {
  expect(found([example], { min: 1 })).toEqual([])
})
