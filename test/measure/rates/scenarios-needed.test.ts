import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson95 } from '../../../src/measure/certainty.ts'
import { greatestCommonDivisor } from '../../../src/measure/greatest-common-divisor.ts'
import { bandChances, bandOf } from '../../../src/measure/rates/bands.ts'
import { conversationsToSettle, scenariosForHalfWidth } from '../../../src/measure/rates/scenarios-needed.ts'

const edges = { needed_below: 0.5, sufficient_above: 0.7 }

// What the method says is about 20, 38 and 90.
test.for([
  [0.2, 20],
  [0.15, 38],
  [0.1, 89],
] as const)('a half-width of %d takes %d scenarios', ([halfWidth, scenarios]) => {
  expect(scenariosForHalfWidth(halfWidth)).toBe(scenarios)
})

test('it is the first number whose interval is so narrow', () => {
  const halfWidths = fc.double({ min: 0.01, max: 0.6, noNaN: true })
  fc.assert(
    fc.property(halfWidths, fc.double({ min: 0, max: 1, noNaN: true }), (halfWidth, rate) => {
      const scenarios = scenariosForHalfWidth(halfWidth, rate)
      const width = (n: number) => {
        const { low, high } = wilson95(rate * n, n)
        return (high - low) / 2
      }
      expect(scenarios).toBeGreaterThanOrEqual(1)
      expect(width(scenarios)).toBeLessThanOrEqual(halfWidth + 1e-9)
      if (scenarios > 1) expect(width(scenarios - 1)).toBeGreaterThan(halfWidth - 1e-9)
    }),
  )
})

test.for([
  [3, 10, 20],
  [8, 20, 70],
  [16, 20, 60],
  [12, 20, 90],
  [0, 10, 10],
  [2, 16, 16],
  [60, 100, 100],
  [69, 100, 5700],
  // Reduced, the rate is 2 of 3.
  [6, 9, 507],
] as const)('%d of %d would be settled at %d', ([passed, judged, wanted]) => {
  expect(conversationsToSettle(passed, judged, edges)).toBe(wanted)
})

test('a rate on an edge is settled by no number, and neither is one beside it by a number worth running', () => {
  for (const judged of [10, 20, 50, 1000]) {
    expect(conversationsToSettle(judged * 0.5, judged, edges)).toBe(undefined)
    expect(conversationsToSettle(Math.round(judged * 0.7), judged, edges)).toBe(undefined)
  }
  expect(conversationsToSettle(7001, 10_000, edges)).toBe(undefined)
  expect(conversationsToSettle(0, 0, edges)).toBe(undefined)
})

test('at that number the band is clear and still the same, and at the multiple before it is not', () => {
  const counts = fc
    .integer({ min: 1, max: 40 })
    .chain((judged) => fc.tuple(fc.integer({ min: 0, max: judged }), fc.constant(judged)))
  fc.assert(
    fc.property(counts, ([passed, judged]) => {
      const settled = conversationsToSettle(passed, judged, edges)
      fc.pre(settled !== undefined)
      const band = bandOf(passed, judged, edges)!
      const at = (n: number) => bandChances((passed * n) / judged, n, edges)[band]
      expect(settled).toBeGreaterThanOrEqual(judged)
      expect(bandOf(Math.round((passed * settled) / judged), settled, edges)).toBe(band)
      expect(at(settled)).toBeGreaterThanOrEqual(0.95)
      const step = judged / greatestCommonDivisor(passed, judged)
      expect(settled % step).toBe(0)
      if (settled > judged) expect(at(settled - step)).toBeLessThan(0.95)
    }),
  )
})
