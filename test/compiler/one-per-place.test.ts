import { expect, test } from 'vitest'
import { lint } from '../../src/pipeline.ts'
import { readFrom, tell } from '../support/read-spec.ts'

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'

async function told(text: string, rule: string, files: Record<string, string> = {}): Promise<string[]> {
  const { diagnostics } = await lint(
    { path: 'a.yaml', text: head + text },
    { readReference: readFrom(files) },
  )
  return diagnostics.filter((found) => found.rule === rule).map(tell)
}

const criteria = (first: string, other: string) =>
  `rubric:\n  criteria:\n    A: {question: Is a step named?, calibration_examples: ${first}}\n${[
    'B',
    'C',
    'D',
  ]
    .map((id) => `    ${id}: {question: Is it ${id}?, calibration_examples: ${other}}\n`)
    .join('')}`
const examples = '[[PASS, a, b, ...], [FAIL, a, c, It names none]]'

test('an example that aliases repeat is complained about once, by its first criterion', async () => {
  expect(await told(criteria(`&ex ${examples}`, '*ex'), 'rubric/calibration-complete')).toEqual([
    'a.yaml:5:77-80 rubric/calibration-complete: Example 1 of criterion A holds "..." as its reasoning; it must be written out. Write the reasoning, or mark the example `draft: true`.',
  ])
})

test('so is an error of shape, and every section that has it is left out', async () => {
  const text = criteria('&ex [[PAS, a, b, c]]', '*ex')
  expect((await told(text, 'schema/value')).length).toBe(1)
  const across = `model: {choice: &x [1], because: b}\ntaxonomy: {topics: {a: {weight: 1, description: *x}}}\n`
  const { diagnostics } = await lint({ path: 'a.yaml', text: head + across }, { readReference: readFrom({}) })
  expect(diagnostics.map(({ rule }) => rule.split('/')[0])).not.toContain('taxonomy')
})

test('an example in a file that several criteria refer to is complained about once', async () => {
  const files = { 'ex.yaml': '- [PASS, a, b, ...]\n- [FAIL, a, c, It names none]\n' }
  const found = await told(
    criteria('{file: ex.yaml}', '{file: ex.yaml}'),
    'rubric/calibration-complete',
    files,
  )
  expect(found.map((line) => line.slice(0, 15))).toEqual(['ex.yaml:1:16-19'])
})

test('each alias is a place of its own, and so is each of several things that are wrong with one node', async () => {
  const lists = await told(criteria('&ex [[PASS, a, b, It is so]]', '*ex'), 'rubric/calibration-examples')
  expect(new Set(lists.map((line) => line.slice(0, 9))).size).toBe(4)
  const drafts =
    'rubric: {criteria: {A: {question: Is it so?, calibration_examples: [{context: "", response: "", reasoning: "", type: PASS}, &e {context: a, response: b, reasoning: c}]}}}\n'
  expect((await told(drafts, 'rubric/calibration-complete')).length).toBe(4)
})
