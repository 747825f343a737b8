import { expect, test } from 'vitest'
import { isSameModel } from '../../src/runners/providers/is-same-model.ts'

test.for([
  ['claude-sonnet-5', 'claude-sonnet-5-20261101', true],
  ['gpt-5', 'gpt-5-2026-08-07', true],
  ['gpt-4', 'gpt-4-0613', true],
  ['gemini-3-flash', 'models/gemini-3-flash', true],
  ['gemini-2.0-flash', 'gemini-2.0-flash-001', true],
  ['llama3.2', 'llama3.2:latest', true],
  ['Qwen/Qwen3-8B', 'qwen/qwen3-8b', true],
  ['sonnet', 'claude-sonnet-5-20261101', true],
  ['claude-opus-5', 'claude-opus-5-5', false],
  ['gpt-5', 'gpt-5-mini', false],
  ['gpt-5', 'gpt-5.1', false],
  ['gpt-5-mini', 'gpt-5', false],
  ['qwen3:8b', 'qwen3:4b', false],
  ['qwen3', '/models/qwen3.gguf', false],
  ['sonnet', 'claude-opus-5', false],
] as const)('%s answered as %s: %s', ([asked, answered, expected]) => {
  expect(isSameModel(asked, answered)).toBe(expected)
})
