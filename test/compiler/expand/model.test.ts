import { expect, test } from 'vitest'
import { knownFacts } from '../../../src/measure/model-facts.ts'
import { designOf } from '../../support/check-example.ts'

test('a choice alone becomes a candidate with the facts of the table', () => {
  const model = designOf('model: {choice: gemma-3-12b}').model!
  expect(model.candidates).toEqual({
    'gemma-3-12b': {
      parameters_b: 11.77,
      context_tokens: 131_072,
      vocabulary: 262_208,
      hidden_size: 3840,
      layers: 48,
      licence: 'Gemma terms',
      chat_template: 'gemma3',
      source: 'public model card and config file, read November 2026',
    },
  })
})

test('training and deployment have defaults, reasons have none', () => {
  const model = designOf('model: {choice: own-model}').model!
  expect(model).toEqual({
    choice: 'own-model',
    rejected: {},
    candidates: { 'own-model': {} },
    training: { method: 'qlora', batch_size: 1, fused_loss: false, epochs: 3 },
    deploy: { target: 'vllm', offline: false },
    risks: [],
  })
  expect(model.because).toBeUndefined()
})

test('the choice comes first, then the written candidates, then the rejected', () => {
  const yaml = 'model: {choice: b, rejected: {c: slow, d: dear}, candidates: {a: {}, c: {}, b: {}}}'
  expect(Object.keys(designOf(yaml).model!.candidates)).toEqual(['b', 'a', 'c', 'd'])
})

test('a written fact goes before the table’s, and the others stay', () => {
  const { candidates } = designOf(
    'model: {choice: phi-4, candidates: {phi-4: {context_tokens: 8192, source: our card}}}',
  ).model!
  expect(candidates['phi-4']).toMatchObject({ context_tokens: 8192, source: 'our card', parameters_b: 14 })
})

test('a model whose id is a name of every object is unknown', () => {
  expect(designOf('model: {choice: toString}').model!.candidates).toEqual({ toString: {} })
})

test('an id is known in capitals too', () => {
  expect(knownFacts('Qwen3-8B')).toEqual(knownFacts('qwen3-8b'))
  expect(knownFacts('qwen3-8b')?.vocabulary).toBe(151_936)
  expect(knownFacts('qwen3-9b')).toBeUndefined()
})
