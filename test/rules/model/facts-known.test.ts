import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/facts-known.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (training: string, facts: string) =>
  `model: {choice: m, training: {${training}}, candidates: {m: {${facts}}}}`

test.for([
  [
    '',
    '',
    '`context_tokens` of "m" is not known, so that what depends on it is not checked; the facts of the choice should be known.',
  ],
  [
    'gpu_memory_gb: 24',
    '',
    '`context_tokens`, `parameters_b` and `vocabulary` of "m" are not known, so that what depends on them is not checked; the facts of the choice should be known.',
  ],
  [
    'gpu_memory_gb: 24',
    'context_tokens: 8192, parameters_b: 8',
    '`vocabulary` of "m" is not known, so that what depends on it is not checked; the facts of the choice should be known.',
  ],
  [
    'gpu_memory_gb: 24, fused_loss: true',
    'vocabulary: 32000, context_tokens: 8192',
    '`parameters_b` of "m" is not known, so that what depends on it is not checked; the facts of the choice should be known.',
  ],
] as const)('with {%s} and {%s} the unknown facts are named', ([training, facts, message]) => {
  expect(findings(rule, spec(training, facts))).toEqual([
    {
      at: ['model', 'choice'],
      message,
      hint: 'Take them from the model card and write them under `model.candidates`, with their `source`.',
    },
  ])
})

test.for([
  ['the context is known and no card is written', spec('', 'context_tokens: 8192')],
  [
    'a fused loss needs no vocabulary',
    spec('gpu_memory_gb: 24, fused_loss: true', 'context_tokens: 8192, parameters_b: 8'),
  ],
  ['the table knows the model, in any case', 'model: {choice: Qwen3-8B, training: {gpu_memory_gb: 24}}'],
  ['only a rejected model is unknown', 'model: {choice: qwen3-8b, rejected: {our-own: old}}'],
] as const)('nothing is said where %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
