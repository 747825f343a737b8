import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/judges-independent.ts'
import { findings, places } from '../../support/check-example.ts'

const baseline = (base: string, ...judges: string[]) => JSON.stringify({ baseline: { base, judges } })

test('names the judge, the base model and their family', () => {
  expect(findings(rule, baseline('openai-compatible:qwen3-14b', 'openai:gpt-5', 'ollama:qwen3:32b'))).toEqual(
    [
      {
        at: ['baseline', 'judges', 1],
        message:
          'Judge "ollama:qwen3:32b" and the base model "openai-compatible:qwen3-14b" are of one family, alibaba; a judge should be of another.',
        hint: 'Replace the judge by a model of another maker, or by a person.',
        related: [{ at: ['baseline', 'base'], message: 'the base model, of the family alibaba' }],
      },
    ],
  )
})

test('without a base the chosen model counts', () => {
  const yaml = 'model: {choice: gemma-3-12b}\nbaseline: {judges: ["google:gemini-2.5-pro"]}'
  expect(findings(rule, yaml)[0]!.related![0]!.at).toEqual(['model', 'choice'])
})

test('every judge of the family is named', () => {
  expect(places(rule, baseline('ollama:mistral:7b', 'ollama:mixtral', 'ollama:ministral'))).toEqual([
    'baseline.judges[0]',
    'baseline.judges[1]',
  ])
})

test.for([
  ['ollama:our-own-7b', 'ollama:our-own-70b'],
  ['ollama:qwen3:14b', 'human:qwen'],
  ['ollama:qwen3:14b', 'openai-compatible:judge-1'],
  ['scripted:gpt', 'openai:gpt-5'],
  ['ollama:llama3.1:8b', 'openai:gpt-5'],
] as const)('base %s and judge %s are of two families, or may be', ([base, judge]) => {
  expect(places(rule, baseline(base, judge))).toEqual([])
})
