import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/context-not-maximised.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (ceiling: number, context = 10_000) =>
  `model: {choice: m, candidates: {m: {context_tokens: ${context}}}}\ntokens: {ceiling: ${ceiling}}`

test('the message has the ceiling and the limit, and points to the written context', () => {
  expect(findings(rule, spec(9000))).toEqual([
    {
      at: ['tokens', 'ceiling'],
      message:
        'The ceiling is 9000 tokens; it should be at most 6000, which is 60 % of the 10000 tokens of context that "m" has.',
      hint: 'Lower the ceiling to about 5000, or choose a model with a longer context.',
      related: [
        { at: ['model', 'candidates', 'm', 'context_tokens'], message: 'm has a context of 10000 tokens' },
      ],
    },
  ])
})

test('a context of the table is pointed to at the choice', () => {
  const yaml = 'model: {choice: phi-4}\ntokens: {ceiling: 12000}'
  expect(findings(rule, yaml)[0]!.related![0]!.at).toEqual(['model', 'choice'])
})

test.for([6001, 9999, 10_000])('a ceiling of %d in a context of 10000 is found', (ceiling) => {
  expect(places(rule, spec(ceiling))).toEqual(['tokens.ceiling'])
})

test.for([
  ['half of it', spec(5000)],
  ['about half of it', spec(6000)],
  ['more than it, which is an error of its own', spec(10_001)],
  ['an unknown context', 'model: {choice: m}\ntokens: {ceiling: 60000}'],
  ['no ceiling', 'model: {choice: phi-4}\ntokens: {}'],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('the share is an option', () => {
  expect(places(rule, spec(5000), { max_share: 0.4 })).toEqual(['tokens.ceiling'])
})
