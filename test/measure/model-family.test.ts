import { expect, test } from 'vitest'
import { familyOfModel, familyOfReference } from '../../src/measure/model-family.ts'

test.for([
  ['gemma-3-12b', 'google'],
  ['gemini-2.5-pro', 'google'],
  ['meta-llama/Llama-3.3-70B', 'meta'],
  ['Meta-Llama-3.1-8B-Instruct', 'meta'],
  ['mlx-community/Qwen3-8B-4bit', 'alibaba'],
  ['hf.co/bartowski/Mixtral-8x7B-GGUF:Q4_K_M', 'mistral'],
  ['phi3:mini', 'microsoft'],
  ['command-r-plus', 'cohere'],
  ['deepseek-r1-distill-qwen-7b', 'deepseek'],
  ['gpt-oss:20b', 'openai'],
  ['o4-mini', 'openai'],
  ['http://127.0.0.1:8080/v1#qwen3-32b', 'alibaba'],
] as const)('%s is of %s', ([name, family]) => {
  expect(familyOfModel(name)).toBe(family)
})

test.for(['our-own-7b', 'omega-3b', 'o', 'o12345', 'philosopher-7b', 'gptq-judge', '', '模型'])(
  'the name "%s" does not say whose model it is',
  (name) => {
    expect(familyOfModel(name)).toBeUndefined()
  },
)

test('a provider of its own models needs no name, and a gateway does', () => {
  expect(familyOfReference('anthropic:next')).toBe('anthropic')
  expect(familyOfReference('claude-cli:opus')).toBe('anthropic')
  expect(familyOfReference('openai-compatible:qwen3-14b')).toBe('alibaba')
  expect(familyOfReference('openai-compatible:our-own-7b')).toBeUndefined()
})

test('people and scripts are of no family', () => {
  expect(familyOfReference('human:claude')).toBeUndefined()
  expect(familyOfReference('scripted:gpt')).toBeUndefined()
})
