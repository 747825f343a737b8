import { expect, test } from 'vitest'
import { trainingMemory } from '../../src/measure/training-memory.ts'

const training = { method: 'qlora', batch_size: 1, fused_loss: false, epochs: 3 } as const

test.for([
  ['Gemma 3', 262_208, 17.2],
  ['Qwen 3', 151_936, 10],
  ['Llama 3', 128_256, 8.4],
] as const)(
  'the logits of %s at 16K tokens take %s × 4 bytes = %d GB, twice with the gradient',
  ([, vocabulary, gb]) => {
    const { logits } = trainingMemory({ parameters_b: 8, vocabulary }, training, 16_384)!
    expect(Math.round((logits! / 2) * 10) / 10).toBe(gb)
  },
)

test('logits grow with the batch and the tokens', () => {
  const facts = { parameters_b: 8, vocabulary: 1000 }
  expect(trainingMemory(facts, { ...training, batch_size: 4 }, 8192)?.logits).toBe(
    (4 * 8192 * 1000 * 8) / 1e9,
  )
})

test.for([
  ['qlora', 6],
  ['lora', 24],
  ['full', 204],
] as const)('the weights of a 12 B model take, with %s, %d GB', ([method, gb]) => {
  expect(trainingMemory({ parameters_b: 12 }, { ...training, method }, 4096)?.weights).toBe(gb)
})

test('a fused loss holds no logits, whatever the vocabulary', () => {
  const fused = { ...training, fused_loss: true }
  expect(trainingMemory({ parameters_b: 12, vocabulary: 262_208 }, fused, 8192)).toEqual({
    weights: 6,
    logits: 0,
  })
  expect(trainingMemory({ parameters_b: 12 }, fused, 8192)).toEqual({ weights: 6, logits: 0 })
})

test('without a vocabulary the logits are not known, and without parameters nothing is', () => {
  expect(trainingMemory({ parameters_b: 12 }, training, 8192)).toEqual({ weights: 6, logits: undefined })
  expect(trainingMemory({ vocabulary: 32_000 }, training, 8192)).toBeUndefined()
})
