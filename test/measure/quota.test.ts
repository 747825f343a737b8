import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestRemainder } from '../../src/measure/quota.ts'

test.for([
  [10, [0.15, 0.85], [2, 8]],
  [20, [0.15, 0.85], [3, 17]],
  [16, [0.15, 0.85], [2, 14]],
  [16, [0.15, 0.5, 0.25, 0.1], [2, 8, 4, 2]],
  [10, [0.3334, 0.3333, 0.3333], [4, 3, 3]],
  [3, [0.25, 0.25, 0.25, 0.25], [1, 1, 1, 0]],
  [0, [0.5, 0.5], [0, 0]],
  [7, [1], [7]],
  [100, [0.29, 0.71], [29, 71]],
] as const)('%d split by %j is %j', ([total, shares, counts]) => {
  expect(largestRemainder(total, shares)).toEqual(counts)
})

test('a split adds up, and no part is a whole unit away from its share', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 200 }), (parts, total) => {
      const whole = parts.reduce((a, b) => a + b, 0)
      const shares = parts.map((part) => part / whole)
      const counts = largestRemainder(total, shares)
      expect(counts.reduce((a, b) => a + b, 0)).toBe(total)
      counts.forEach((number, index) => {
        expect(Math.abs(number - shares[index]! * total)).toBeLessThan(1 + 1e-6)
      })
    }),
  )
})
