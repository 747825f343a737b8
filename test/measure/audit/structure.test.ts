import { expect, test } from 'vitest'
import { endsWithQuestion } from '../../../src/measure/audit/ends-with-question.ts'
import { isPlain, skeletonOf } from '../../../src/measure/audit/skeleton.ts'
import { auditAll, conversation } from '../../support/audit.ts'

const plain = {
  paragraphs: 1,
  headings: false,
  bullets: false,
  numbers: false,
  short_first_line: false,
  short_last_line: false,
  ends_with_question: false,
}
const long = 'A sentence that says something, so that its line is not a short one.'

test.for([
  ['Hello there.', {}],
  [`${long}\n${long}`, {}],
  [`${long}\n\n \n${long}\r\n\r\n${long}`, { paragraphs: 3 }],
  [Array.from({ length: 9 }, () => long).join('\n\n'), { paragraphs: 6 }],
  [`# Steps\n${long}`, { headings: true }],
  [`**What now**\n${long}`, { headings: true }],
  [`**What** now ${long}\n${long}`, {}],
  [`${long}\n- one\n- two`, { bullets: true }],
  [`${long}\n• one`, { bullets: true }],
  [`${long}\n1. one\n2) two`, { numbers: true }],
  [`${long}\n1、一`, { numbers: true }],
  [`Hi Anna,\n\n${long}`, { paragraphs: 2, short_first_line: true }],
  [`${long}\n\nBest wishes, Ben`, { paragraphs: 2, short_last_line: true }],
  [`${long}\n\nReady?`, { paragraphs: 2, ends_with_question: true }],
  ['Ready?', { ends_with_question: true }],
  ['', { paragraphs: 0 }],
] as const)('%j', ([response, marks]) => {
  expect(skeletonOf(response, 'en')).toEqual({ ...plain, ...marks })
})

test('one paragraph without any mark is plain, and nothing else', () => {
  expect(isPlain(skeletonOf(long, 'en'))).toBe(true)
  expect(isPlain(skeletonOf('Ready?', 'en'))).toBe(false)
  expect(isPlain(skeletonOf(`${long}\n\n${long}`, 'en'))).toBe(false)
})

test.for([
  ['Ready?', true],
  ['Ready?! ', true],
  ['Is it **late?** 🙂', true],
  ['准备好了吗？', true],
  ['He asked: “Ready?”', true],
  ['Ready? Good.', false],
  ['Ready;', false],
  ['', false],
] as const)('%j ends with a question: %s', ([text, ends]) => {
  expect(endsWithQuestion(text, 'en')).toBe(ends)
})

test('Greek text ends with a question at a semicolon', () => {
  expect(endsWithQuestion('Πού είναι;', 'el')).toBe(true)
})

/** So many answers of two paragraphs, and others of one. */
const set = (same: number, others: number) =>
  Array.from({ length: same + others }, (_, index) =>
    conversation(`c${index}`, ['Hi', index < same ? `${long}\n\n${long}` : long]),
  )

test.for([
  [19, 1, 1],
  [18, 2, 0],
  [19, 0, 0],
] as const)('%i answers of one layout and %i of another are %i finding', ([same, others, findings]) => {
  const report = auditAll(set(same, others))
  expect(report.structure).toEqual({
    responses: same + others,
    distinct: others === 0 ? 1 : 2,
    usual: { ...plain, paragraphs: 2 },
    share: same / (same + others),
  })
  const found = report.findings.filter(({ code }) => code === 'same_structure')
  expect(found).toEqual(
    findings === 0 ? [] : [{ code: 'same_structure', subject: null, value: 0.95, limit: 0.9, of: 20 }],
  )
})

test('answers that are all one plain paragraph have no structure to be found fault with', () => {
  const { structure, findings } = auditAll(set(0, 30))
  expect(structure).toMatchObject({ usual: plain, share: 1 })
  expect(findings.filter(({ code }) => code === 'same_structure')).toEqual([])
})

test('of two layouts as frequent the one is usual that comes first by its text, in any order', () => {
  const two = set(5, 5)
  expect(auditAll(two).structure.usual).toEqual(plain)
  expect(auditAll([...two].reverse()).structure.usual).toEqual(plain)
})

test('without answers there is no layout', () => {
  expect(auditAll([conversation('c', ['Hi', ' '])]).structure).toEqual({
    responses: 0,
    distinct: 0,
    usual: null,
    share: null,
  })
})
