import { expect, test } from 'vitest'
import { knownFacts, knownModels, suggestModel } from '../../src/measure/model-facts.ts'

test.for(knownModels)('%s is known by every name of its page', (id) => {
  const facts = knownFacts(id)
  expect(facts?.context_tokens).toBeGreaterThan(0)
  for (const end of ['', '-it', '-Instruct', '-chat'])
    expect(knownFacts(`Some-Owner/${id.toUpperCase()}${end}`)).toBe(facts)
})

test.for([
  'gemma-3-12b-it-it',
  'gemma-3-12b-italian',
  'it',
  '-it',
  'a/b/gemma-3-12b',
  'gemma-3-12b/',
  'gemma-3-27b-it',
  '__proto__',
  '',
])('nothing is known of "%s"', (name) => {
  expect(knownFacts(name)).toBeUndefined()
})

test.for([
  ['gemma3-12b', 'gemma-3-12b'],
  ['gemma3:12b', 'gemma-3-12b'],
  ['gema-3-12b-it', 'gemma-3-12b'],
  ['mlx-community/Qwen3-8B-4bit', 'qwen3-8b'],
  ['mistralai/Mistral-Small-24B-Instruct-2501', 'mistral-small-24b-2501'],
  ['Meta-Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
] as const)('"%s" may be %s', ([name, meant]) => {
  expect(suggestModel(name)).toBe(meant)
})

test.for(['gemma-2-9b', 'gemma-3-27b', 'mistral-9b', 'our-own-3b', 'qwen3', 'phi-3', '模型', ''])(
  '"%s" is no slip of another model',
  (name) => {
    expect(suggestModel(name)).toBeUndefined()
  },
)
