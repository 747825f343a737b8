import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/non-cooperation-sums-to-one.ts'
import { findings } from '../../support/check-example.ts'

const found = (non_cooperation: object) =>
  findings(rule, JSON.stringify({ prompts: { user_simulator: { non_cooperation } } })).map(
    ({ at, message, hint }) => ({
      at: at.at(-1),
      message,
      hint,
    }),
  )

test('a share that was left out is the first to be suspected', () => {
  expect(found({ ignore: 0.3, pivot: 0.3, engage: 0.2 })).toEqual([
    {
      at: 'push_back',
      message:
        'Non-cooperation shares sum to 0.8; they must sum to 1 (ignore 0.3, pivot 0.3 and engage 0.2; push_back 0 by default).',
      hint: 'Write `push_back: 0.2`.',
    },
  ])
})

test('of several that were left out none is picked for the reader', () => {
  expect(found({ engage: 0.4, ignore: 0.5 })).toMatchObject([
    {
      message:
        'Non-cooperation shares sum to 0.9; they must sum to 1 (engage 0.4 and ignore 0.5; pivot and push_back 0 by default).',
      hint: 'Add 0.1 to one of them.',
    },
  ])
})

test('too much is taken from a written share', () => {
  expect(found({ ignore: 0.8, engage: 0.3 })).toEqual([
    {
      at: 'ignore',
      message:
        'Non-cooperation shares sum to 1.1; they must sum to 1 (ignore 0.8 and engage 0.3; pivot and push_back 0 by default).',
      hint: 'Make this 0.7, or take away 0.1 elsewhere.',
    },
  ])
})

test('decimals are added as decimals, and the default sums to 1', () => {
  expect(found({ ignore: 0.1, pivot: 0.2, engage: 0.7 })).toEqual([])
  expect(findings(rule, 'prompts: {anti_patterns: [Rest assured]}')).toEqual([])
})
