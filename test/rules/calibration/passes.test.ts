import { expect, test } from 'vitest'
import rule from '../../../src/rules/calibration/passes.ts'
import { exampleCalibration, exampleEvidence } from '../../../src/rules/example-evidence.ts'
import { findings } from '../../support/check-example.ts'

const rubric =
  'rubric: {safety_gates: [G], criteria: {A: {question: Is it?}, B: {question: Is it?}, G: {question: Is it?}}}'
type Counts = Parameters<typeof exampleCalibration>[0]
const find = (counts: Counts, options = {}) =>
  findings(rule, rubric, options, exampleEvidence({ calibration: exampleCalibration(counts) }))

test('two slips of one judge on a criterion are too many, whichever side they fall on', () => {
  expect(find([['openai:x', 'A', 5, 1, 1]])).toEqual([
    {
      at: ['rubric', 'criteria', 'A'],
      message:
        'openai:x misjudges 2 of 7 clear examples of criterion A (1 false YES, 1 false NO); at most 1 may be misjudged.',
      hint: 'Sharpen the question or its examples, or take another judge, then calibrate again.',
    },
  ])
})

test('on a safety gate one is too many', () => {
  expect(find([['openai:x', 'G', 0, 0, 1]])).toMatchObject([
    {
      at: ['rubric', 'criteria', 'G'],
      message:
        'openai:x misjudges 1 of 1 clear example of safety gate G (0 false YES, 1 false NO); none may be misjudged.',
    },
  ])
})

test('slips count for each judge and each criterion alone', () => {
  expect(
    find([
      ['openai:x', 'A', 5, 1, 0],
      ['google:y', 'A', 5, 0, 1],
      ['openai:x', 'B', 5, 1, 0],
    ]),
  ).toEqual([])
})

test('the pooled share is looked at from 50 answers on, for each judge', () => {
  const answers = (right: number, wrong: number): Counts =>
    Array.from({ length: right + wrong }, (_, index) => [
      'openai:x',
      'gone',
      index < right ? 1 : 0,
      index < right ? 0 : 1,
      0,
    ])
  expect(find(answers(42, 8))).toEqual([
    {
      at: ['baseline', 'judges'],
      message:
        'openai:x is right on 42 of 50 clear examples in results/calibration.json; it must be right on a share of 0.85 or more.',
      hint: 'Take another judge, or sharpen the criteria that it misreads, then calibrate again.',
    },
  ])
  expect(find(answers(41, 8))).toEqual([])
  expect(find(answers(51, 9))).toEqual([])
  expect(find(answers(41, 8), { pooled_from: 49 }).length).toBe(1)
})

test('borderlines and errors are no slips', () => {
  const calibration = exampleCalibration([['openai:x', 'G', 4, 0, 0, 3]])
  calibration.record.counts[0]!.borderline_off = 4
  expect(findings(rule, rubric, {}, exampleEvidence({ calibration }))).toEqual([])
})

test('a judge that answered nothing has shown nothing', () => {
  expect(find([['openai:x', 'A', 0, 0, 0, 3]])).toMatchObject([
    {
      at: ['rubric', 'criteria', 'A'],
      message:
        'openai:x gave no readable answer to the examples of criterion A (3 errors); it must answer them.',
    },
  ])
  expect(find([['openai:x', 'A', 0, 0, 0, 0]])).toEqual([])
})

test('a criterion that is gone, or has a name that objects have, is no finding', () => {
  expect(
    find([
      ['openai:x', 'gone', 0, 3, 0],
      ['openai:x', 'constructor', 0, 3, 0],
    ]),
  ).toEqual([])
})

test('the options move the limits', () => {
  const counts: Counts = [
    ['openai:x', 'A', 5, 2, 0],
    ['openai:x', 'G', 5, 1, 0],
  ]
  expect(find(counts, { slips: 2, gate_slips: 1 })).toEqual([])
  expect(find([['openai:x', 'A', 5, 1, 0]], { slips: 0 })).toMatchObject([
    { message: expect.stringContaining('none may be') },
  ])
})
