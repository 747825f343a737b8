import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/unique-names.ts'
import { lintExample } from '../../support/lint-example.ts'

const spec = (...criteria: string[]) => `rubric:
  criteria:
${criteria.map((line) => `    ${line}`).join('\n')}`

test('ids that differ in spelling', async () => {
  expect(await lintExample(rule, spec('CQ1: {question: A?}', 'cq-1: {question: B?}'))).toEqual([
    '4:11-25 The id "cq-1" of criterion cq-1 reads like "CQ1" of criterion CQ1; ids and names must differ in more than spelling.',
  ])
  expect(await lintExample(rule, spec('next_step: {question: A?}', 'nextStep: {question: B?}'))).toEqual([
    '4:15-29 The id "nextStep" of criterion nextStep reads like "next_step" of criterion next_step; ids and names must differ in more than spelling.',
  ])
})

test('names that are the same', async () => {
  const same = spec('CQ1: {name: Clear answer, question: A?}', 'CQ2: {name: Clear answer, question: B?}')
  expect(await lintExample(rule, same)).toEqual([
    '4:17-29 The name "Clear answer" of criterion CQ2 reads like "Clear answer" of criterion CQ1; ids and names must differ in more than spelling.',
  ])
  const folded = spec('CQ1: {name: 回答 清晰, question: A?}', 'CQ2: {name: 回答清晰, question: B?}')
  expect(await lintExample(rule, folded)).toEqual([
    '4:17-21 The name "回答清晰" of criterion CQ2 reads like "回答 清晰" of criterion CQ1; ids and names must differ in more than spelling.',
  ])
})

test('a name that is the id of another', async () => {
  expect(await lintExample(rule, spec('CQ1: {question: A?}', 'CQ2: {name: CQ1, question: B?}'))).toEqual([
    '4:17-20 The name "CQ1" of criterion CQ2 reads like "CQ1" of criterion CQ1; ids and names must differ in more than spelling.',
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
