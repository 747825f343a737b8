import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchedForm } from '../../../src/runners/judging/batched-form.ts'
import type { AskedCriterion } from '../../../src/runners/judging/judge-question.ts'
import { singleForm } from '../../../src/runners/judging/reply-form.ts'
import { replyOf } from '../../support/baseline-run.ts'

const asked = (id: string, na_valid = false): AskedCriterion => ({
  id,
  criterion: { name: id, question: 'Is it?', na_valid, min_turns: 1, calibration_examples: [] },
})
const item = (criterion: string, answer = 'YES') => ({ criterion, evidence: [], reasoning: 'So.', answer })
const batch = (...answers: object[]) => JSON.stringify({ answers })
const two = batchedForm([asked('__proto__'), asked('a b', true)])

test('evidence comes before reasoning, and reasoning before the answer', () => {
  const { properties, required } = singleForm(asked('A')).schema as { properties: object; required: string[] }
  expect(Object.keys(properties)).toEqual(['evidence', 'reasoning', 'answer'])
  expect(required).toEqual(['evidence', 'reasoning', 'answer'])
  const { items } = (two.schema as { properties: { answers: { items: { properties: object } } } }).properties
    .answers
  expect(Object.keys(items.properties)).toEqual(['criterion', 'evidence', 'reasoning', 'answer'])
})

test('NA is offered and taken only where it is valid', () => {
  const [strict, loose] = [singleForm(asked('A')), singleForm(asked('A', true))]
  expect(strict.schema).toMatchObject({ properties: { answer: { enum: ['YES', 'NO'] } } })
  expect(loose.schema).toMatchObject({ properties: { answer: { enum: ['YES', 'NO', 'NA'] } } })
  expect(strict.findProblem(replyOf('NA'))).toBe('is NA, which is not a valid answer to this criterion')
  expect(loose.findProblem(replyOf('NA'))).toBeUndefined()
})

test.for([
  ['words before it', `The answer is YES. ${replyOf('NO')}`],
  ['a scale', replyOf('4/5')],
  ['small letters', replyOf('yes')],
  ['a list of replies', `[${replyOf('YES')}]`],
  ['a further key', JSON.stringify({ ...JSON.parse(replyOf('YES')), score: 1 })],
  ['no reasoning', '{"evidence": [], "answer": "YES"}'],
  ['evidence as a text', '{"evidence": "exchange 1", "reasoning": "So.", "answer": "YES"}'],
  ['half an exchange', replyOf('YES', [{ exchange: 1.5, role: 'user', quote: 'x' }])],
  ['a third speaker', replyOf('YES', [{ exchange: 1, role: 'system', quote: 'x' }])],
] as const)('a reply with %s is none', ([, text]) => {
  expect(singleForm(asked('A')).findProblem(text)).toBeTypeOf('string')
})

test('a batched reply gives each criterion its own answer, whatever their ids', () => {
  const text = batch(item('C2', 'NA'), item('C1', 'NO'))
  expect(two.findProblem(text)).toBeUndefined()
  expect([...two.read(text)].map(([id, { answer }]) => [id, answer])).toEqual([
    ['a b', 'NA'],
    ['__proto__', 'NO'],
  ])
})

test.for([
  [batch(item('C1')), 'leaves out C2'],
  [batch(item('C1'), item('C1', 'NO'), item('C2')), 'answers C1 more than once'],
  [batch(item('C1'), item('C2'), item('C3')), 'names a criterion that was not asked about'],
  [batch(item('C1'), item('a b')), 'names a criterion that was not asked about'],
  [batch(item('C1', 'NA'), item('C2')), 'is NA, which is not a valid answer to this criterion (C1)'],
  [batch(item('C1', 'maybe'), item('C2')), 'does not follow the schema of a judge’s reply (C1)'],
  [batch(), 'leaves out C1, C2'],
  [JSON.stringify({ answers: { C1: 'YES' } }), 'is not one JSON object with a list of answers'],
  ['YES, YES', 'is not one JSON object with a list of answers'],
  ['null', 'is not one JSON object with a list of answers'],
] as const)('the batched reply %s %s', ([text, problem]) => {
  expect(two.findProblem(text)).toBe(problem)
})

const forms = [singleForm(asked('A', true)), two]

test('no text of words becomes an answer, and none is a crash', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.lorem()), (text) => {
      for (const form of forms) expect(form.findProblem(text)).toBeTypeOf('string')
    }),
    { numRuns: 500 },
  )
})

test('a reply that lost or gained a part is either no reply or says what it said', () => {
  const text = replyOf('NO', [{ exchange: 1, role: 'user', quote: 'I lost my bag' }])
  const [form] = forms
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(8), fc.string({ maxLength: 4 }), (at, length, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + length)
      if (form!.findProblem(changed) !== undefined) return
      const { answer } = [...form!.read(changed).values()][0]!
      expect(answer).toBe((JSON.parse(changed) as { answer: string }).answer)
      expect(changed).toContain(`"${answer}"`)
    }),
    { numRuns: 2000 },
  )
})
