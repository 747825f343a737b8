import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/not-all-na.ts'
import { findings } from '../../support/check-example.ts'

const found = (criteria: Record<string, boolean>, more: object) =>
  findings(
    rule,
    JSON.stringify({
      rubric: {
        ...more,
        criteria: Object.fromEntries(
          Object.entries(criteria).map(([id, na_valid]) => [id, { question: 'Is it?', na_valid }]),
        ),
      },
    }),
  ).map(({ message }) => message)

test('a category of one criterion that may be NA is such a category', () => {
  expect(found({ CQ1: true }, { categories: { money: { weight: 1, criteria: ['CQ1'] } } })).toEqual([
    'Every criterion of category `money` accepts NA, and where all are NA it scores 1.0 with nothing assessed; one must always apply.',
  ])
})

test('one criterion that always applies is enough, and empty categories are another rule’s', () => {
  const categories = { money: { weight: 0.5, criteria: ['CQ1', 'CQ2'] }, none: { weight: 0.5, criteria: [] } }
  expect(found({ CQ1: true, CQ2: false }, { categories })).toEqual([])
})

test('a gate that accepts NA is named once', () => {
  expect(found({ CQ1: true }, { safety_gates: ['CQ1', 'CQ1', 'CQ9'] })).toEqual([
    'Safety gate CQ1 accepts NA; a gate must be assessed in every conversation.',
  ])
})
