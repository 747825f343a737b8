import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/simulator-independent.ts'
import { findings, places } from '../../support/check-example.ts'

const baseline = (base: string, simulator: string) => JSON.stringify({ baseline: { base, simulator } })

test('names both models and their family', () => {
  expect(findings(rule, baseline('ollama:gemma3:12b', 'google:gemini-2.5-flash'))).toMatchObject([
    {
      at: ['baseline', 'simulator'],
      message:
        'The simulator "google:gemini-2.5-flash" and the base model "ollama:gemma3:12b" are of one family, google; the simulator should be of another.',
      related: [{ at: ['baseline', 'base'] }],
    },
  ])
})

test.for([
  ['ollama:qwen3:14b', 'ollama:qwen3:14b'],
  ['openai-compatible:mistralai/Mistral-7B', 'ollama:mixtral:8x7b'],
] as const)('%s talks to itself as %s', ([base, simulator]) => {
  expect(places(rule, baseline(base, simulator))).toEqual(['baseline.simulator'])
})

test.for([
  ['ollama:our-own-7b', 'ollama:our-own-7b'],
  ['ollama:qwen3:14b', 'human:ada'],
  ['ollama:qwen3:14b', 'anthropic:claude-sonnet-4-5'],
] as const)('base %s and simulator %s are of two families, or may be', ([base, simulator]) => {
  expect(places(rule, baseline(base, simulator))).toEqual([])
})

test('a simulator that is not named yet is of no family', () => {
  expect(places(rule, 'model: {choice: qwen3-14b}\nbaseline: {scenarios: 12}')).toEqual([])
})
