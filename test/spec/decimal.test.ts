import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalShares, multiply, subtract, sum } from '../../src/spec/decimal.ts'

test.for([
  [[0.1, 0.2, 0.7], 1],
  [Array(10).fill(0.1), 1],
  [[0.45, 0.35, 0.2], 1],
  [[0.3334, 0.3333, 0.3333], 1],
  [[0.5, 0.5000001], 1.0000001],
  [[0.45, 0.35, 0.15], 0.95],
  [[1e-7, 0.9999999], 1],
  [[1e21, 1e21], 2e21],
  [[0.3, -0.3], 0],
  [[], 0],
] as const)('%j sum to %d', ([values, total]) => {
  expect(sum(values)).toBe(total)
})

test('a sum that misses 1 by the last digit is not 1', () => {
  expect(sum([0.1, 0.2, 0.7000001])).not.toBe(1)
  expect(sum([0.1, 0.2, 0.7000001])).toBe(1.0000001)
})

test.for([
  [0.45, 0.85, 0.3825],
  [1.1, 1.1, 1.21],
  [3, 1e-7, 3e-7],
  [0, 0.7, 0],
  [-0.1, 0.2, -0.02],
] as const)('%d times %d is %d', ([a, b, product]) => {
  expect(multiply(a, b)).toBe(product)
})

test.for([
  [1, 0.15, 0.85],
  [0.3, 0.1, 0.2],
  [1, 1, 0],
  [0.1, 1e-10, 0.0999999999],
] as const)('%d less %d is %d', ([a, b, difference]) => {
  expect(subtract(a, b)).toBe(difference)
})

// As many digits as weights have at most, so that every value is exactly the double that its text reads back as.
const digits = fc.integer({ min: 1, max: 9 })

test('the sum of decimals with k digits is the sum of their units as whole numbers', () => {
  const decimals = digits.chain((k) =>
    fc.record({
      k: fc.constant(k),
      units: fc.array(fc.integer({ min: 0, max: 10 ** k }), { maxLength: 40 }),
    }),
  )
  fc.assert(
    fc.property(decimals, ({ k, units }) => {
      const values = units.map((unit) => Number(`${unit}e-${k}`))
      const total = units.reduce((before, unit) => before + BigInt(unit), 0n)
      expect(sum(values)).toBe(Number(`${total}e-${k}`))
    }),
  )
})

test('a product of decimals is the product of their units', () => {
  const decimal = fc.record({ k: digits, units: fc.integer({ min: 0, max: 1_000_000 }) })
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const product = multiply(Number(`${a.units}e-${a.k}`), Number(`${b.units}e-${b.k}`))
      expect(product).toBe(Number(`${BigInt(a.units) * BigInt(b.units)}e-${a.k + b.k}`))
    }),
  )
})

test.for([
  [1, [1]],
  [2, [0.5, 0.5]],
  [3, [0.3334, 0.3333, 0.3333]],
  [4, [0.25, 0.25, 0.25, 0.25]],
  [7, [0.1429, 0.1429, 0.1429, 0.1429, 0.1428, 0.1428, 0.1428]],
  [0, []],
] as const)('%d equal shares are %j', ([count, shares]) => {
  expect(equalShares(count)).toEqual(shares)
})

test('equal shares sum to exactly 1 and differ by one unit at most, however many they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (count) => {
      const shares = equalShares(count)
      expect(shares).toHaveLength(count)
      expect(sum(shares)).toBe(1)
      expect(subtract(shares[0]!, shares.at(-1)!)).toBeLessThanOrEqual(0.0001)
      expect(shares.at(-1)).toBeGreaterThan(0)
    }),
    { numRuns: 50 },
  )
})
