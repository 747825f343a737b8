import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/unique-names.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (...criteria: string[]) => `rubric:
  criteria:
${criteria.map((line) => `    ${line}`).join('\n')}`

test('ids that differ in spelling', async () => {
  expect(await lintExample(rule, spec('CQ1: {question: A?}', 'cq-1: {question: B?}'))).toEqual([
    '4:11-25 Id "cq-1" of a criterion is, but for its spelling, "CQ1" of criterion CQ1; ids and names must be unique.',
  ])
  expect(await lintExample(rule, spec('next_step: {question: A?}', 'nextStep: {question: B?}'))).toEqual([
    '4:15-29 Id "nextStep" of a criterion is, but for its spelling, "next_step" of criterion next_step; ids and names must be unique.',
  ])
})

test('names that are the same', async () => {
  const same = spec('CQ1: {name: Clear answer, question: A?}', 'CQ2: {name: Clear answer, question: B?}')
  expect(await lintExample(rule, same)).toEqual([
    '4:17-29 Name "Clear answer" of a criterion is "Clear answer" of criterion CQ1; ids and names must be unique.',
  ])
  const folded = spec('CQ1: {name: 回答 清晰, question: A?}', 'CQ2: {name: 回答清晰, question: B?}')
  expect(await lintExample(rule, folded)).toEqual([
    '4:17-21 Name "回答清晰" of a criterion is, but for its spelling, "回答 清晰" of criterion CQ1; ids and names must be unique.',
  ])
})

test('a name that is the id of another', async () => {
  expect(await lintExample(rule, spec('CQ1: {question: A?}', 'CQ2: {name: CQ1, question: B?}'))).toEqual([
    '4:17-20 Name "CQ1" of a criterion is "CQ1" of criterion CQ1; ids and names must be unique.',
  ])
})

test.for([
  [['CQ1: {question: A?}', 'CQ11: {question: B?}', 'CQ1-1: {question: C?}']],
  [['CQ1: {name: cq-1, question: A?}', 'CQ2: {question: B?}']],
  [['CQ1: {name: Clear answer, question: A?}', 'CQ2: {name: Clear answers, question: B?}']],
  [['CQ1: {name: A+, question: A?}', 'CQ2: {name: A, question: B?}']],
] as const)('%j are told apart', async ([criteria]) => {
  expect(await lintExample(rule, spec(...criteria))).toEqual([])
})
