import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/exchanges-within-plan.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (tokens: string, exchanges: number) =>
  `{tokens: {${tokens}}, baseline: {exchanges: ${exchanges}}}`

test('names the longest planned conversation', () => {
  expect(findings(rule, spec('ceiling: 8192, max_exchanges: 5', 6))).toMatchObject([
    {
      at: ['baseline', 'exchanges'],
      message:
        'Conversations of the baseline have 6 exchanges, and the longest of the training data has 5; they should not be longer.',
      related: [{ at: ['tokens', 'max_exchanges'], message: 'gives 5 exchanges' }],
    },
  ])
})

test('where no length is planned, the ceiling gives it', () => {
  expect(findings(rule, spec('ceiling: 4096', 6))[0]).toMatchObject({
    message:
      'Conversations of the baseline have 6 exchanges, and the longest of the training data can have 4 under the token ceiling; they should not be longer.',
    related: [{ at: ['tokens', 'ceiling'], message: 'gives 4 exchanges' }],
  })
})

test('one exchange too many is noticed, and none is not', () => {
  expect(places(rule, spec('ceiling: 8192, max_exchanges: 8', 9))).toEqual(['baseline.exchanges'])
  expect(places(rule, spec('ceiling: 8192, max_exchanges: 8', 8))).toEqual([])
})

test.for(['ceiling: 1000', 'per_exchange: 500'])('{%s} plans nothing that could be exceeded', (tokens) => {
  expect(places(rule, spec(tokens, 6))).toEqual([])
})
