import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveJudges } from '../../../src/measure/agreement/effective-judges.ts'

test.for([
  [3, 0, 3],
  [3, 1, 1],
  [3, 0.5, 1.5],
  [4, 1 / 3, 2],
  [2, -0.4, 2],
  [2, 1.0000000000000002, 1],
  [1, undefined, 1],
  [2, undefined, undefined],
  [0, undefined, undefined],
] as const)('%d judges with a mean correlation of %s are worth %s', ([judges, correlation, worth]) => {
  expect(effectiveJudges(judges, correlation)).toBe(worth)
})

test('more judges are never worth less, and more correlation never more', () => {
  const correlations = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), correlations, correlations, (judges, one, two) => {
      const worth = effectiveJudges(judges, one)!
      expect(effectiveJudges(judges + 1, one)!).toBeGreaterThanOrEqual(worth - 1e-12)
      expect(effectiveJudges(judges, Math.max(one, two))!).toBeLessThanOrEqual(worth)
    }),
  )
})
