import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceBelow, upperBoundWithoutFailure, wilson95 } from '../../src/measure/certainty.ts'

// Wilson's formula solved by hand for the ends (0 of n: z² / (n + z²)), and the method's table for the rest.
test.for([
  [3, 10, 0.108, 0.603],
  [7, 10, 0.397, 0.892],
  [8, 20, 0.219, 0.613],
  [12, 20, 0.387, 0.781],
  [14, 20, 0.481, 0.855],
  [16, 20, 0.584, 0.919],
  [40, 50, 0.67, 0.888],
  [0, 10, 0, 0.278],
  [10, 10, 0.722, 1],
] as const)('%d of %d passed means %d to %d', ([passed, judged, low, high]) => {
  const interval = wilson95(passed, judged)
  expect(round(interval.low)).toBe(low)
  expect(round(interval.high)).toBe(high)
})

test.for([
  [10, 0.259],
  [20, 0.139],
  [30, 0.095],
] as const)('no failure in %d conversations leaves up to %d possible', ([judged, bound]) => {
  expect(round(upperBoundWithoutFailure(judged))).toBe(bound)
})

test('an interval lies within 0 and 1, holds the rate, and mirrors that of the failures', () => {
  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((judged) => fc.tuple(fc.integer({ min: 0, max: judged }), fc.constant(judged)))
  fc.assert(
    fc.property(counts, ([passed, judged]) => {
      const { low, high } = wilson95(passed, judged)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(passed / judged + 1e-12)
      expect(high).toBeGreaterThanOrEqual(passed / judged - 1e-12)
      expect(1 - wilson95(judged - passed, judged).high).toBeCloseTo(low, 12)
    }),
  )
})

// The method's table: the chances below 50 %, from there to 70 %, and above.
test.for([
  [3, 10, 0.887, 0.109, 0.004],
  [7, 10, 0.113, 0.456, 0.43],
  [8, 20, 0.808, 0.189, 0.002],
  [12, 20, 0.192, 0.661, 0.148],
  [14, 20, 0.039, 0.511, 0.449],
  [16, 20, 0.004, 0.195, 0.802],
  [40, 50, 0, 0.067, 0.933],
] as const)('after %d of %d the chances of the bands are %d, %d and %d', ([passed, judged, ...bands]) => {
  const [low, high] = [chanceBelow(0.5, passed, judged), chanceBelow(0.7, passed, judged)]
  expect([low, high - low, 1 - high].map(round)).toEqual(bands)
})

test('a chance of the lower side is one less that of the upper, however many conversations there are', () => {
  const counts = fc
    .integer({ min: 0, max: 20_000 })
    .chain((judged) => fc.tuple(fc.integer({ min: 0, max: judged }), fc.constant(judged)))
  fc.assert(
    fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([passed, judged], bound) => {
      const below = chanceBelow(bound, passed, judged)
      expect(below).toBeGreaterThanOrEqual(0)
      expect(below + chanceBelow(1 - bound, judged - passed, judged)).toBeCloseTo(1, 6)
    }),
    { numRuns: 50 },
  )
})

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
