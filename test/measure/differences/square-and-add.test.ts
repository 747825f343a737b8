import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson95 } from '../../../src/measure/certainty.ts'
import { squareAndAdd } from '../../../src/measure/differences/square-and-add.ts'

const estimate = (passed: number, judged: number) => ({
  rate: passed / judged,
  interval: wilson95(passed, judged),
})

// Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10; the last is
// Fagerland, Lydersen and Laake 2017, chapter 4 (Perondi et al. 2004).
test.for([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
  [7, 34, 1, 34, 0.0189, 0.3404],
] as const)(
  '%d of %d less %d of %d lies from %d to %d',
  ([passed, judged, otherPassed, otherJudged, low, high]) => {
    const interval = squareAndAdd(estimate(passed, judged), estimate(otherPassed, otherJudged))
    expect([interval.low, interval.high].map((value) => Math.round(value * 10_000) / 10_000)).toEqual([
      low,
      high,
    ])
  },
)

test('the interval holds the difference, stays within −1 and 1, and turns round with the runs', () => {
  const count = fc
    .integer({ min: 1, max: 200 })
    .chain((judged) => fc.integer({ min: 0, max: judged }).map((passed) => estimate(passed, judged)))
  const correlations = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(count, count, correlations, (one, other, correlation) => {
      const { low, high } = squareAndAdd(one, other, correlation)
      expect(low).toBeGreaterThanOrEqual(-1)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(one.rate - other.rate)
      expect(high).toBeGreaterThanOrEqual(one.rate - other.rate)
      const turned = squareAndAdd(other, one, correlation)
      expect([turned.low + high, turned.high + low]).toEqual([0, 0])
    }),
  )
})

test('what two runs have in common makes the interval narrower', () => {
  const width = (correlation: number) => {
    const { low, high } = squareAndAdd(estimate(14, 20), estimate(8, 20), correlation)
    return high - low
  }
  expect(width(0.5)).toBeLessThan(width(0))
  expect(width(0)).toBeLessThan(width(-0.5))
})
