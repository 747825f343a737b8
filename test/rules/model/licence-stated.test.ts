import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/licence-stated.ts'
import { findings, places } from '../../support/check-example.ts'

test('a model without a licence is named', () => {
  expect(findings(rule, 'model: {choice: our-own-3b}')).toEqual([
    {
      at: ['model', 'choice'],
      message: 'The licence of "our-own-3b" is not known; it should be stated.',
      hint: 'Write `licence` under `model.candidates`, by the name its owner uses.',
    },
  ])
})

test.for([
  'model: {choice: m, candidates: {m: {context_tokens: 4096}}}',
  'model: {choice: m, candidates: {m: {licence: " "}}}',
  'model: {choice: m, candidates: {n: {licence: MIT}}}',
] as const)('it is missing in %s', (yaml) => {
  expect(places(rule, yaml)).toEqual(['model.choice'])
})

test.for([
  'model: {choice: m, candidates: {m: {licence: ours}}}',
  'model: {choice: GEMMA-3-12b}',
  'model: {choice: qwen3-8b, rejected: {our-own-3b: old}}',
] as const)('nothing is said of %s', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})
