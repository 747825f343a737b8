import { expect, test } from 'vitest'
import rule from '../../../src/rules/security/no-keys.ts'
import { findings, places } from '../../support/check-example.ts'
import { madeUpPassword, madeUpSecrets } from '../../support/made-up-secrets.ts'

const hint = 'Remove it and have its maker issue another: whoever read this file or its history may have it.'
const quote = JSON.stringify

test.for(Object.entries(madeUpSecrets))('%s is told by its beginning and length', ([kind, secret]) => {
  const [found, ...others] = findings(rule, `prompts: {system: {text: ${quote(`Use ${secret} now.`)}}}`)
  expect(others).toEqual([])
  expect(found).toEqual({
    at: ['prompts', 'system', 'text'],
    message: `\`prompts.system.text\` holds what looks like ${kind} ("${secret.slice(0, 6)}…", ${secret.length} characters); a spec must hold no secret.`,
    hint,
  })
})

test('of a password nothing is told but its length', () => {
  const text = quote(`https://ada:${madeUpPassword}@example.net/`)
  expect(findings(rule, `rubric: {because: ${text}, criteria: {A: {question: Is it?}}}`)).toEqual([
    {
      at: ['rubric', 'because'],
      message:
        '`rubric.because` holds what looks like a password in a URL (18 characters); a spec must hold no secret.',
      hint,
    },
  ])
})

test('a name may be a key too, and is not told', () => {
  const key = madeUpSecrets['an API key']!
  const [found] = findings(rule, `model: {choice: a, rejected: {${quote(key)}: Too slow.}}`)
  expect(found!.at).toEqual(['model', 'rejected', key])
  expect(found!.message).toMatch(
    /^The name of `model\.rejected\.sk-4fQ.*\*{25}.*` holds what looks like an API key /,
  )
  expect(`${found!.message}${found!.hint}`).not.toContain(key)
})

test('each one is found, wherever it stands, in the order of the text', () => {
  const [key, token] = [madeUpSecrets['an API key']!, madeUpSecrets['a GitHub token']!]
  const yaml = `lint: {rules: {tokens/ceiling-defined: [warn, {note: ${quote(key)}}]}}
reviews: [{of: rubric, by: Ada, note: ${quote(`${token} and ${key}`)}}]
rubric:
  criteria: {A: {question: Is it?, calibration_examples: [[PASS, c, ${quote(key)}, w]]}}`
  expect(places(rule, yaml)).toEqual([
    'lint.rules["tokens/ceiling-defined"][1].note',
    'reviews[0].note',
    'reviews[0].note',
    'rubric.criteria.A.calibration_examples[0][2]',
  ])
})

test.for([
  'prompts: {domain_rules: ["Never repeat a key such as sk-xxxxxxxxxxxxxxxxxxxxxxxx."]}',
  'prompts: {domain_rules: ["Say that https://user:password@host is no safe address."]}',
  'baseline: {judges: ["openai:gpt-6-2026-10-01", "ollama:sk-finetune-qwen3-14b"]}',
  'reviews: [{of: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, by: Ada}]',
])('%s holds none', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})
