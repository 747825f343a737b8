import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/long-enough-conversations.ts'
import { findings, places } from '../../support/check-example.ts'

test('says how many exchanges there are and should be', () => {
  expect(findings(rule, 'baseline: {exchanges: 1}')[0]).toMatchObject({
    at: ['baseline', 'exchanges'],
    message: 'Conversations of the baseline have 1 exchange; they should have 3 or more.',
  })
})

test('short conversations are right where no longer ones are trained on', () => {
  const short = (max: number, exchanges: number) =>
    `{tokens: {ceiling: 8192, max_exchanges: ${max}}, baseline: {exchanges: ${exchanges}}}`
  expect(places(rule, short(2, 1))).toEqual(['baseline.exchanges'])
  expect(places(rule, short(2, 2))).toEqual([])
  expect(places(rule, short(9, 2))).toEqual(['baseline.exchanges'])
})

test.for(['baseline: {exchanges: 3}', 'tokens: {ceiling: 2000}', 'baseline: {scenarios: 12}'])(
  '%s is long enough, or not said',
  (yaml) => {
    expect(places(rule, yaml)).toEqual([])
  },
)

test('the team may want more', () => {
  expect(places(rule, 'baseline: {exchanges: 4}', { min: 5 })).toEqual(['baseline.exchanges'])
})
