import fc from 'fast-check'
import { expect, test } from 'vitest'
import { upperBoundWithoutFailure } from '../../../src/measure/certainty.ts'
import { exactInterval95, exactUpperBound95 } from '../../../src/measure/rates/exact-bounds.ts'

// Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 5 (Clopper and Pearson), and all
// of 8, which is .025^(1/8) by hand.
test.for([
  [81, 263, 0.2527, 0.3676],
  [15, 148, 0.0578, 0.1617],
  [0, 20, 0, 0.1684],
  [1, 29, 0.0009, 0.1776],
  [8, 8, 0.6306, 1],
] as const)('the exact interval of %d of %d is %d to %d', ([passed, judged, low, high]) => {
  const interval = exactInterval95(passed, judged)!
  expect([interval.low, interval.high].map(round)).toEqual([low, high])
})

test('nothing judged leaves no bound', () => {
  expect(exactInterval95(0, 0)).toBe(undefined)
  expect(exactUpperBound95(0, 0)).toBe(undefined)
})

// Hahn and Meeker 1991 and every table of sample sizes: 59 without a failure leave 5 %, 93 with one, 124 with two.
test.for([
  [0, 59, 0.0495],
  [1, 93, 0.05],
  [2, 124, 0.0499],
  [10, 10, 1],
] as const)('%d failures of %d leave up to %d possible', ([failed, judged, bound]) => {
  expect(round(exactUpperBound95(failed, judged)!)).toBe(bound)
})

test('without a failure the exact bound is the one in closed form', () => {
  for (const judged of [1, 8, 10, 20, 30, 1000]) {
    expect(exactUpperBound95(0, judged)).toBeCloseTo(upperBoundWithoutFailure(judged), 12)
  }
})

const counts = fc
  .integer({ min: 1, max: 60 })
  .chain((judged) => fc.tuple(fc.integer({ min: 0, max: judged }), fc.constant(judged)))

test('at the ends of the interval what was seen, or more of it, has a chance of 2.5 %', () => {
  fc.assert(
    fc.property(counts, ([passed, judged]) => {
      const { low, high } = exactInterval95(passed, judged)!
      if (passed > 0) expect(binomialTail(judged, low, passed)).toBeCloseTo(0.025, 9)
      if (passed < judged) expect(binomialTail(judged, 1 - high, judged - passed)).toBeCloseTo(0.025, 9)
    }),
  )
})

test('the interval mirrors that of the failures, and one more failure never lowers their bound', () => {
  fc.assert(
    fc.property(counts, ([passed, judged]) => {
      const { low, high } = exactInterval95(passed, judged)!
      expect(1 - exactInterval95(judged - passed, judged)!.high).toBeCloseTo(low, 12)
      expect(low).toBeLessThanOrEqual(passed / judged)
      expect(high).toBeGreaterThanOrEqual(passed / judged)
      expect(exactUpperBound95(passed + 1, judged + 1)!).toBeGreaterThan(
        exactUpperBound95(passed, judged + 1)!,
      )
    }),
  )
})

// The chance of `least` or more hits, term by term.
function binomialTail(trials: number, rate: number, least: number): number {
  let chance = 0
  for (let hits = least; hits <= trials; hits++) {
    let term = 1
    for (let step = 1; step <= hits; step++) term *= ((trials - hits + step) / step) * rate
    chance += term * (1 - rate) ** (trials - hits)
  }
  return chance
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
