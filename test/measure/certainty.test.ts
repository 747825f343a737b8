import fc from 'fast-check'
import { expect, test } from 'vitest'
import { upperBoundWithoutFailure, wilson95 } from '../../src/measure/certainty.ts'

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

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
