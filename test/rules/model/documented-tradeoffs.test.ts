import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/documented-tradeoffs.ts'
import { findings, places } from '../../support/check-example.ts'

const because = 'because: Best of three on our pilot chats'

test('a choice without a reason is found where the reason belongs', () => {
  expect(findings(rule, 'model: {choice: gemma-3-12b}')).toMatchObject([
    {
      at: ['model', 'because'],
      message: 'The choice of "gemma-3-12b" has no `because`; it must say what was traded for what.',
    },
  ])
})

test('a reason of four words is too thin, one of five is enough', () => {
  expect(findings(rule, 'model: {choice: a, because: best of the three}')[0]!.message).toBe(
    'The reason for "a" has 4 words; it must have at least 5 to name a trade-off.',
  )
  expect(places(rule, 'model: {choice: a, because: best of all three models}')).toEqual([])
  expect(places(rule, 'model: {choice: a, because: best of the three}', { min_words: 4 })).toEqual([])
})

test('a rejection without words is found at the rejection', () => {
  expect(places(rule, `model: {choice: a, ${because}, rejected: {b: "—"}}`)).toEqual(['model.rejected.b'])
})

test('a rejected candidate with facts needs no trade-offs beside the reason', () => {
  const yaml = `model: {choice: a, ${because}, rejected: {b: slower}, candidates: {b: {licence: MIT}}}`
  expect(places(rule, yaml)).toEqual([])
})

test('facts of the choice need no trade-offs beside its reason', () => {
  expect(places(rule, `model: {choice: a, ${because}, candidates: {a: {licence: MIT}}}`)).toEqual([])
})

test('a candidate named like a built-in property is a candidate like any other', () => {
  const yaml = `model: {choice: a, ${because}, candidates: {constructor: {licence: MIT}}}`
  expect(places(rule, yaml)).toEqual(['model.candidates.constructor.trade_offs'])
})
