import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/two-judges.ts'
import { findings, places } from '../../support/check-example.ts'

const judges = (...references: string[]) => `baseline: {judges: ${JSON.stringify(references)}}`

test.for([
  [['anthropic:claude-sonnet-5', 'claude-cli:opus'], 'anthropic'],
  [['ollama:gemma3:12b', 'google:gemini-3-pro'], 'google'],
  [['ollama:llama3.1:8b', 'openai-compatible:meta-llama/Llama-3.3-70B'], 'meta'],
  [['openai:gpt-6', 'openai:gpt-6-mini'], 'openai'],
] as const)('%j are one family', ([references, family]) => {
  expect(findings(rule, judges(...references))[0]!.message).toBe(
    `All judges (${references.join(' and ')}) are of one family, ${family}; they should be of at least two.`,
  )
})

test.for([
  ['anthropic:claude-sonnet-5', 'ollama:qwen3:14b'],
  ['ollama:qwen3:14b', 'ollama:llama3.1:8b'],
  ['human:ada', 'human:ben'],
  ['openai-compatible:judge-a', 'openai-compatible:judge-b'],
] as const)('%s and %s are two families, or may be', (references) => {
  expect(places(rule, judges(...references))).toEqual([])
})

test('the same judge twice is one judge', () => {
  expect(findings(rule, judges('openai:gpt-6', 'openai:gpt-6'))[0]!.message).toBe(
    'The baseline has only "openai:gpt-6" as judge; it should have at least 2.',
  )
})

test('a baseline that is not started needs no judges yet', () => {
  expect(places(rule, 'tokens: {ceiling: 8192}')).toEqual([])
})
