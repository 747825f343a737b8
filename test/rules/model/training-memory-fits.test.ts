import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/training-memory-fits.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (training: string, facts: string, tokens = '') =>
  `model: {choice: m, training: {${training}}, candidates: {m: {${facts}}}}\n${tokens}`
const at = 'model.training.gpu_memory_gb'

test('the message has both parts of the memory', () => {
  const yaml = spec('gpu_memory_gb: 16', 'parameters_b: 8, vocabulary: 151936', 'tokens: {ceiling: 16384}')
  expect(findings(rule, yaml)).toEqual([
    {
      at: ['model', 'training', 'gpu_memory_gb'],
      message:
        'Training "m" takes about 4 GB for weights and 19.9 GB for logits and their gradient (estimates, before activations); it must fit 16 GB.',
      hint: 'Use a fused loss, which holds no logits, or lower the ceiling or the batch size.',
    },
  ])
})

test.for([
  [
    'weights alone, without a ceiling',
    spec('gpu_memory_gb: 24, method: lora', 'parameters_b: 14, vocabulary: 151936'),
  ],
  ['weights with a fused loss', spec('gpu_memory_gb: 3, fused_loss: true', 'parameters_b: 8')],
  [
    'weights of a model whose vocabulary nobody knows',
    spec('gpu_memory_gb: 3', 'parameters_b: 8', 'tokens: {ceiling: 8192}'),
  ],
  [
    'all weights of a small model',
    spec('gpu_memory_gb: 48, method: full', 'parameters_b: 3', 'tokens: {ceiling: 4096}'),
  ],
  [
    'a batch',
    spec(
      'gpu_memory_gb: 24, batch_size: 4',
      'parameters_b: 8, vocabulary: 128256',
      'tokens: {ceiling: 8192}',
    ),
  ],
  ['facts of the table', 'model: {choice: qwen3-32b, training: {gpu_memory_gb: 12}}'],
] as const)('too little memory is found: %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([at])
})

test.for([
  ['no memory is written', spec('method: full', 'parameters_b: 70')],
  ['nothing is known of the model', spec('gpu_memory_gb: 1', 'licence: ours')],
  ['it just fits', spec('gpu_memory_gb: 4, fused_loss: true', 'parameters_b: 8')],
  [
    'the loss is fused',
    spec(
      'gpu_memory_gb: 24, fused_loss: true',
      'parameters_b: 12, vocabulary: 262208',
      'tokens: {ceiling: 32768}',
    ),
  ],
  [
    'only a rejected model does not fit',
    'model: {choice: qwen3-8b, rejected: {qwen3-32b: slow}, training: {gpu_memory_gb: 8}}',
  ],
] as const)('nothing is said where %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('the hint says what can be done about the part that is too large', () => {
  const hint = (yaml: string) => findings(rule, yaml)[0]!.hint
  expect(hint(spec('gpu_memory_gb: 24, method: lora', 'parameters_b: 14'))).toBe(
    'Train with QLoRA, or choose a smaller model; where several cards share the weights, state their memory together.',
  )
  expect(hint(spec('gpu_memory_gb: 3', 'parameters_b: 8'))).toBe(
    'Choose a smaller model or a larger card; where several cards share the weights, state their memory together.',
  )
})

test('a part of the memory may be kept for activations', () => {
  const yaml = spec('gpu_memory_gb: 10, fused_loss: true', 'parameters_b: 16')
  expect(places(rule, yaml)).toEqual([])
  expect(places(rule, yaml, { max_share: 0.75 })).toEqual([at])
})
