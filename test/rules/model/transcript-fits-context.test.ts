import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/transcript-fits-context.ts'
import { findings, places } from '../../support/check-example.ts'

test('the finding names both numbers and points to the written context', () => {
  const yaml = `model: {choice: m, candidates: {m: {context_tokens: 4096}}}
tokens: {ceiling: 4097}`
  expect(findings(rule, yaml)).toMatchObject([
    {
      at: ['tokens', 'ceiling'],
      message: 'The ceiling is 4097 tokens; it must fit the 4096 tokens of context that "m" has.',
      related: [{ at: ['model', 'candidates', 'm', 'context_tokens'] }],
    },
  ])
})

test('a context from the shipped table counts, and the choice is pointed to', () => {
  const yaml = 'model: {choice: phi-4}\ntokens: {ceiling: 16385}'
  expect(findings(rule, yaml)[0]!.related![0]!.at).toEqual(['model', 'choice'])
  expect(places(rule, 'model: {choice: phi-4}\ntokens: {ceiling: 16384}')).toEqual([])
})

test('a written context wins over the table', () => {
  const yaml =
    'model: {choice: phi-4, candidates: {phi-4: {context_tokens: 32768}}}\ntokens: {ceiling: 20000}'
  expect(places(rule, yaml)).toEqual([])
})

test.for([
  'model: {choice: our-own}\ntokens: {ceiling: 900000}',
  'model: {choice: phi-4}\ntokens: {per_exchange: 400}',
  'model: {choice: phi-4}',
])('nothing is said while a number is unknown: %j', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})
