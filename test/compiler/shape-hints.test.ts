import { expect, test } from 'vitest'
import { design } from '../../src/pipeline.ts'
import { readFrom } from '../support/read-spec.ts'

/** The hint of each complaint about a spec that ends in `yaml`. */
async function hints(yaml: string): Promise<(string | undefined)[]> {
  const text = `version: 1\ndomain: {title: A, summary: B}\n${yaml}\n`
  const { diagnostics } = await design({ path: 'spec', text }, readFrom({}))
  return diagnostics.map(({ hint }) => hint)
}

const separators = (number: number) => `Write numbers without separators: ${number}.`

test.for([
  ['tokens: {ceiling: 16,384}', separators(16384)],
  ['tokens: {ceiling: 1,048,576}', separators(1048576)],
  ['tokens:\n  ceiling: 16,384', separators(16384)],
  ['tokens: {ceiling: 16_384}', separators(16384)],
  ['tokens: {ceiling: "16 384"}', separators(16384)],
  ['tokens: {ceiling: 8k}', 'Write the number out, such as 8192.'],
  ['tokens: {ceiling: 16K}', 'Write the number out, such as 16384.'],
  ['tokens: {ceiling: 4, 384: 1}', 'Write it in quotes: "384".'],
] as const)('digits in groups are written as one number: %j', async ([yaml, hint]) => {
  expect(await hints(yaml)).toContain(hint)
})

test.for([['tokens: {ceiling: many}'], ['tokens: {ceiling: "1,5"}'], ['tokens: {ceiling: 8 kB}']] as const)(
  'what may not be a number gets no such hint: %j',
  async ([yaml]) => {
    expect(await hints(yaml)).toEqual([undefined])
  },
)

test.for([
  ['taxonomy: {topics: [delivery, returns]}', 'Give each name its weight: `{delivery: 0.5, …}`.'],
  ['taxonomy: {topics: ["a: b", returns]}', 'Give each name its weight: `{name: 0.5, …}`.'],
  ['taxonomy: {topics: [a: 0.5, b: 0.5]}', 'Remove the dashes, so that it is one mapping.'],
  [
    'taxonomy: {topics: {a: 1}, dimensions: {mood: [calm, cross]}}',
    'Give each name its weight: `{calm: 0.5, …}`.',
  ],
  [
    'taxonomy: {topics: {a: [b, c]}}',
    'Put the list under `subtopics`, beside a weight: `{weight: 0.5, subtopics: […]}`.',
  ],
  [
    'rubric: {criteria: [{id: KIND, question: Is it?}]}',
    'Name each criterion by a key: `KIND: {question: …}`.',
  ],
  ['rubric: {criteria: [Is it kind?]}', 'Name each criterion by a key: `CQ1: {question: …}`.'],
  ['lint: {rules: {a/b: {max: 4}}}', 'Write `[warn, {max: 4}]`.'],
  ['lint: {rules: {a/b: {only: [x]}}}', 'Write `[warn, {…}]`.'],
] as const)('another form of what is meant is shown: %j', async ([yaml, hint]) => {
  expect(await hints(yaml)).toEqual([hint])
})

test('edge cases beside their share belong under a key of their own', async () => {
  expect(await hints('taxonomy: {topics: {a: 1}, edge_cases: {hostile: .5}}')).toContain(
    'Put them under `types`.',
  )
})
