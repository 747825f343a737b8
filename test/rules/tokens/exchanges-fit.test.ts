import { expect, test } from 'vitest'
import rule from '../../../src/rules/tokens/exchanges-fit.ts'
import { findings, places } from '../../support/check-example.ts'

test('the message works the arithmetic out', () => {
  expect(findings(rule, 'tokens: {ceiling: 8192, max_exchanges: 14}')).toMatchObject([
    {
      at: ['tokens', 'max_exchanges'],
      message:
        '14 exchanges take 500 + 1000 + 14 × 500 = 8500 tokens; they must fit the ceiling of 8192, which holds 13.',
      hint: 'Plan 10, which keeps the margin, or raise the ceiling to 8500.',
    },
  ])
})

test('what just fits is fine, margin or not', () => {
  expect(places(rule, 'tokens: {ceiling: 8000, max_exchanges: 13}')).toEqual([])
  expect(places(rule, 'tokens: {ceiling: 7999, max_exchanges: 13}')).toEqual(['tokens.max_exchanges'])
})

test('where no exchange fits there is one finding, at the ceiling', () => {
  expect(places(rule, 'tokens: {ceiling: 1999, max_exchanges: 13}')).toEqual(['tokens.ceiling'])
  expect(places(rule, 'tokens: {ceiling: 2000}')).toEqual([])
})

test('without a ceiling nothing can be said', () => {
  expect(places(rule, 'tokens: {max_exchanges: 4000}')).toEqual([])
})
