import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/complete.ts'
import { exampleBaseline, exampleEvidence, exampleRates } from '../../../src/rules/example-evidence.ts'
import type { BaselineRecord } from '../../../src/spec/record.ts'
import { findings } from '../../support/check-example.ts'

const find = (parts: Partial<BaselineRecord>, options = {}) =>
  findings(rule, 'personas: {}', options, exampleEvidence({ baseline: exampleBaseline(parts) }))
const judged = (judged: number, planned: number) => ({
  planned,
  rates: exampleRates(0, judged),
})

test('everything that is wrong with a run is one finding', () => {
  expect(find({ complete: false, provisional: true, ...judged(3, 16) })).toEqual([
    {
      at: ['baseline'],
      message:
        'The run in results/baseline.json stopped before its end, took shortcuts and judged 3 of 16 conversations; it must have ended, without shortcuts, and judged at least 10 scenarios and a share of 0.9 of the conversations planned.',
      hint: 'Record a full run.',
    },
  ])
})

test('a run with shortcuts decides nothing', () => {
  expect(find({ provisional: true })).toMatchObject([
    { message: expect.stringContaining('took shortcuts;'), hint: 'Record a full run.' },
  ])
})

test.for([
  [9, 9, 1],
  [10, 10, 0],
  [10, 12, 1],
  [17, 19, 1],
  [18, 20, 0],
  [63, 70, 0],
  [62, 70, 1],
  [0, 0, 1],
] as const)('%d judged of %d planned make %d findings', ([number, planned, expected]) => {
  expect(find(judged(number, planned)).length).toBe(expected)
})

test('the options move the limits', () => {
  expect(find(judged(4, 8), { judged: 4, share: 0.5 })).toEqual([])
  expect(find({}, { judged: 17 }).length).toBe(1)
})

test('what is not recorded is not incomplete', () => {
  expect(findings(rule, 'personas: {}', {}, exampleEvidence())).toEqual([])
})
