import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compare, divide, fractionOf, multiply, toNumber } from '../../../src/measure/score/fraction.ts'

const whole = fc.integer({ min: 1, max: 2 ** 53 - 1 })

test('a fraction is the double that a quotient of whole numbers is, also in terms of any length', () => {
  fc.assert(
    fc.property(fc.nat(), whole, fc.nat(60), (over, under, zeros) => {
      const factor = 10n ** BigInt(zeros)
      expect(toNumber({ over: BigInt(over) * factor, under: BigInt(under) * factor })).toBe(over / under)
    }),
  )
})

test.for([
  // Each is another one where terms are rounded before they are divided.
  [1n, 2n ** 53n + 1n, 2 ** -53 - 2 ** -106],
  [2n ** 53n + 1n, 3n, 3002399751580331],
  [0n, 7n, 0],
  // A tie goes to the even one, and what is just above it up.
  [2n ** 53n + 1n, 2n ** 53n, 1],
  [2n ** 54n + 3n, 2n ** 54n, 1 + 2 ** -52],
  [(2n ** 53n + 1n) * 10n ** 30n + 1n, 2n ** 53n * 10n ** 30n, 1 + 2 ** -52],
] as const)('%s / %s is the nearest double', ([over, under, value]) => {
  expect(toNumber({ over, under })).toBe(value)
})

const decimal = fc.integer({ min: 1, max: 1_000_000 }).map((units) => units / 1_000_000)

test('sums, products and quotients are exact and in lowest terms', () => {
  expect(add(fractionOf(0.1), fractionOf(0.2))).toEqual({ over: 3n, under: 10n })
  expect(multiply(fractionOf(0.75), { over: 2n, under: 3n })).toEqual({ over: 1n, under: 2n })
  expect(divide(fractionOf(0.3), fractionOf(0.7))).toEqual({ over: 3n, under: 7n })
  expect(multiply(fractionOf(0), fractionOf(0.3))).toEqual({ over: 0n, under: 1n })
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const [one, other] = [fractionOf(a), fractionOf(b)]
      expect(compare(divide(multiply(one, other), other), one)).toBe(0)
      expect(compare(add(one, other), one)).toBe(1)
      expect(compare(one, add(one, other))).toBe(-1)
    }),
  )
})
