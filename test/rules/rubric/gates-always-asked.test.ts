import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/gates-always-asked.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (gates: string, minTurns: string) => `rubric:
  safety_gates: ${gates}
  criteria:
    G1: {question: Is it free of promises?${minTurns}}
    G2:
      question: Is it free of insults?
      min_turns: 1
    CQ1: {question: Is it remembered?, min_turns: 4}`
const message = (id: string, from: number) =>
  `Safety gate ${id} is asked from exchange ${from} on, so that a shorter conversation passes with the harm in it; a gate must be asked in every conversation.`

test('the place is the number', async () => {
  expect(await lintExample(rule, spec('[G1]', ', min_turns: 2'))).toEqual([`4:56-57 ${message('G1', 2)}`])
  expect(await lintExample(rule, spec('[G1]', ', min_turns: 12'))).toEqual([`4:56-58 ${message('G1', 12)}`])
  expect(await lintExample(rule, spec('[CQ1, G1]', ''))).toEqual([`8:51-52 ${message('CQ1', 4)}`])
})

test('a gate that is listed twice is one gate', async () => {
  expect(await lintExample(rule, spec('[G1, G1]', ', min_turns: 2'))).toHaveLength(1)
})

test.for([
  ['[G1, G2]', ''],
  ['[G2]', ', min_turns: 2'],
  ['[G9]', ''],
  ['[]', ', min_turns: 2'],
] as const)('the gates %s with G1 as {…%s} are asked at once', async ([gates, minTurns]) => {
  expect(await lintExample(rule, spec(gates, minTurns))).toEqual([])
})
