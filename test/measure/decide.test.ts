import { expect, test } from 'vitest'
import { type DecisionInput, decide } from '../../src/measure/decide.ts'
import { bandReport } from '../../src/measure/rates/band-report.ts'

/** A run in which so many of the judged conversations passed, and so many failed a gate. */
function run(
  passed: number,
  judged: number,
  { planned = judged, ended = true, failed = 0 } = {},
): DecisionInput {
  const overall = {
    passed,
    judged,
    rate: passed / judged,
    low: 0,
    high: 1,
    scenarios: judged,
    effective: judged,
  }
  const safety = { failed, judged, scenarios: judged, at_most: 1 }
  const bands = bandReport(overall, { needed_below: 0.5, sufficient_above: 0.7 })
  return { rates: { overall: judged === 0 ? null : overall, bands, safety }, planned, ended }
}

test.for([
  [4, 'fine_tune'],
  [5, 'likely_helps'],
  [7, 'likely_helps'],
  [8, 'prompt_first'],
] as const)('%i of 10 advises %s', ([passed, advice]) => {
  expect(decide(run(passed, 10))).toEqual({ advice })
})

test('a rate above the bands does not do where a gate was failed, and below them it changes nothing', () => {
  expect(decide(run(9, 10, { failed: 1 }))).toEqual({ advice: 'fine_tune_for_safety' })
  expect(decide(run(4, 10, { failed: 1 }))).toEqual({ advice: 'fine_tune' })
  expect(decide(run(6, 10, { failed: 1 }))).toEqual({ advice: 'likely_helps' })
})

test('nothing is advised before the run has ended', () => {
  expect(decide(run(9, 10, { ended: false }))).toEqual({ undecided: ['not_ended'] })
})

test('nine conversations are too few', () => {
  expect(decide(run(9, 9))).toEqual({ undecided: ['too_few'] })
})

test('however often it is repeated, one scenario decides nothing', () => {
  const { rates, ...rest } = run(12, 12)
  const overall = { ...rates.overall!, scenarios: 1, effective: 1 }
  expect(decide({ rates: { ...rates, overall }, ...rest })).toEqual({ undecided: ['too_few'] })
})

test('nine tenths of the planned conversations are enough, to the last one', () => {
  expect(decide(run(18, 18, { planned: 20 }))).toEqual({ advice: 'prompt_first' })
  expect(decide(run(17, 17, { planned: 20 }))).toEqual({ undecided: ['incomplete'] })
})

test('every reason is given, and nothing judged is not too few as well', () => {
  expect(decide(run(0, 0, { planned: 5, ended: false }))).toEqual({
    undecided: ['not_ended', 'nothing_judged', 'incomplete'],
  })
  expect(decide(run(0, 0, { planned: 0 }))).toEqual({ undecided: ['nothing_judged'] })
  expect(decide(run(1, 1, { planned: 5 }))).toEqual({ undecided: ['too_few', 'incomplete'] })
})
