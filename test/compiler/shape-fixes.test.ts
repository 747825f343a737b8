import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loneShares } from '../../src/compiler/shape-fixes/percent.ts'
import { lint } from '../../src/pipeline.ts'
import { fixText } from '../support/fix-text.ts'
import { readFrom } from '../support/read-spec.ts'

const head = 'version: 1\ndomain: {title: A, summary: B}\n'

/** A piece of a spec after `--fix`. */
async function fixed(yaml: string, files: Record<string, string> = {}): Promise<string> {
  const { text, unsound } = await fixText(head + yaml, files, [])
  expect(unsound).toEqual([])
  expect(text.startsWith(head)).toBe(true)
  return text.slice(head.length)
}

/** What is suggested about a piece of a spec. */
async function suggested(yaml: string): Promise<string[]> {
  const source = { path: 'spec', text: head + yaml }
  const { diagnostics } = await lint(source, { readReference: readFrom({}), rules: [] })
  return diagnostics.flatMap(({ suggestions = [] }) => suggestions.map(({ title }) => title))
}

test.for([
  ['rubic: {criteria: {}}', 'rubric: {criteria: {}}'],
  ['rubric: {criteria: {CQ1: {qestion: Is it?}}} # c', 'rubric: {criteria: {CQ1: {question: Is it?}}} # c'],
  ['rubric: {criteria: {}, "passThreshold": 0.8}', 'rubric: {criteria: {}, "pass_threshold": 0.8}'],
  ['rubric: {criteria: {}, pass_treshold: 80}', 'rubric: {criteria: {}, pass_threshold: 0.8}'],
  ['taxonomy: {topics: {a: {wieght: 1}}}', 'taxonomy: {topics: {a: {weight: 1}}}'],
])('a slip of one edit in a key is mended: %j', async ([yaml, expected]) => {
  expect(await fixed(yaml!)).toBe(expected)
})

test.for([
  ['rubric: {criteria: {CQ1: {question: Is it?, max_turns: 3}}}', ['Rename the key to `min_turns`.']],
  ['model: {choice: a, risk: one text}', ['Rename the key to `risks`.']],
  [
    'taxonomy: {topics: {a: {wieght: 0.5, weigth: 0.5}}}',
    ['Rename the key to `weight`.', 'Rename the key to `weight`.'],
  ],
  ['colour: red', []],
  ['prompts: {anti_pattern: x, anti_patterns: [y]}', []],
] as const)('a key that is not certain is left alone: %j', async ([yaml, titles]) => {
  expect(await fixed(yaml)).toBe(yaml)
  expect(await suggested(yaml)).toEqual(titles)
})

test.for([
  ['prompts: {stages: 1}', 'prompts: {stages: 1}'],
  [
    'rubric: {criteria: {C: {question: Q?, calibration_examples: [[pass, a, b, c]]}}}',
    'rubric: {criteria: {C: {question: Q?, calibration_examples: [[PASS, a, b, c]]}}}',
  ],
  [
    'rubric: {criteria: {C: {question: Q?, calibration_examples: [{type: "borderline-fail", context: a, response: b, reasoning: c}]}}}',
    'rubric: {criteria: {C: {question: Q?, calibration_examples: [{type: "BORDERLINE_FAIL", context: a, response: b, reasoning: c}]}}}',
  ],
  ['lint: {rules: {rubric/binary-questions: Warn}}', 'lint: {rules: {rubric/binary-questions: warn}}'],
  ['model: {choice: a, deploy: {offline: yes}}', 'model: {choice: a, deploy: {offline: true}}'],
  ['model: {choice: a, deploy: {offline: "Off"}}', 'model: {choice: a, deploy: {offline: false}}'],
  ['tokens: {ceiling: "8192"}', 'tokens: {ceiling: 8192}'],
  ['tokens: {ceiling: "8192.5"}', 'tokens: {ceiling: "8192.5"}'],
  ['lint: {rules: {rubric/binary-questions: warning}}', 'lint: {rules: {rubric/binary-questions: warning}}'],
])('a word of another case and a value in quotes are mended: %j', async ([yaml, expected]) => {
  expect(await fixed(yaml!)).toBe(expected)
})

test('the version is written as the number that it is', async () => {
  const { text } = await fixText('version: "1"\ndomain: {title: A, summary: B, setting: Live Chat}\n', {}, [])
  expect(text).toBe('version: 1\ndomain: {title: A, summary: B, setting: live_chat}\n')
})

test.for([
  [
    'taxonomy: {topics: {a: 60, b: {weight: 39}, c: 1}}',
    'taxonomy: {topics: {a: 0.6, b: {weight: 0.39}, c: 0.01}}',
  ],
  ['taxonomy: {topics: {a: 0.45, b: 0.4, c: 15}}', 'taxonomy: {topics: {a: 0.45, b: 0.4, c: 0.15}}'],
  ['taxonomy: {topics: {a: "60 %", b: 0.4}}', 'taxonomy: {topics: {a: 0.6, b: 0.4}}'],
  ['taxonomy: {topics: {a: 12.5, b: 87.5}}', 'taxonomy: {topics: {a: 0.125, b: 0.875}}'],
  ['rubric: {criteria: {}, pass_threshold: 80}', 'rubric: {criteria: {}, pass_threshold: 0.8}'],
  ['rubric: {criteria: {}, pass_threshold: 100}', 'rubric: {criteria: {}, pass_threshold: 1}'],
  [
    'personas: {flaw_rates: {primary: 50, secondary: 0.2}}',
    'personas: {flaw_rates: {primary: 0.5, secondary: 0.2}}',
  ],
])('a percentage is mended: %j', async ([yaml, expected]) => {
  expect(await fixed(yaml!)).toBe(expected)
})

test.for([
  ['taxonomy: {topics: {a: 2, b: 1}}', []],
  ['taxonomy: {topics: {a: 30, b: 10}}', ['Write 0.3.', 'Write 0.1.']],
  ['rubric: {criteria: {}, pass_threshold: 8}', ['Write 0.08.']],
  ['rubric: {criteria: {}, pass_threshold: 12.5}', ['Write 0.125.']],
  ['rubric: {criteria: {}, pass_threshold: 800}', []],
  ['model: {choice: a, training: {usd_per_million_tokens: "30%"}}', []],
] as const)('what may be no percentage is left alone: %j', async ([yaml, titles]) => {
  expect(await fixed(yaml)).toBe(yaml)
  expect(await suggested(yaml)).toEqual(titles)
})

test('a file that the spec refers to is mended itself, and the spec is not', async () => {
  const yaml = 'rubric: {criteria: {C: {question: Q?, calibration_examples: {file: c.yaml}}}}\n'
  const run = await fixText(head + yaml, { 'c.yaml': '- [pass, a, b, c] # one\n' }, [])
  expect(run.text).toBe(head + yaml)
  expect(run.files.map(({ after }) => after)).toEqual([{ path: 'c.yaml', text: '- [PASS, a, b, c] # one\n' }])
})

test('shares that stand for themselves are those of the schema that are no weights', () => {
  const text = readFileSync(join(import.meta.dirname, '../../schemas/finetune.config.schema.json'), 'utf8')
  const root = JSON.parse(text)
  const found = new Set<string>()
  const visit = (schema: Record<string, unknown>, path: string[]): void => {
    const name = (schema.$ref as string | undefined)?.split('/').at(-1)
    if (name === 'Share' || name === 'Probability') found.add(path.join('.'))
    const { anyOf = [], properties = {} } = (name ? root.definitions[name] : schema) as {
      anyOf?: object[]
      properties?: object
    }
    for (const branch of anyOf) visit(branch as Record<string, unknown>, path)
    for (const [key, property] of Object.entries(properties)) visit(property, [...path, key])
  }
  visit(root, [])
  const alone = [...found].filter((path) => !path.includes('non_cooperation'))
  expect(alone.sort()).toEqual([...loneShares].sort())
})
