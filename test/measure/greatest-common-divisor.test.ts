import { expect, test } from 'vitest'
import { greatestCommonDivisor } from '../../src/measure/greatest-common-divisor.ts'

test.for([
  [12, 18, 6],
  [7, 13, 1],
  [0, 10, 10],
  [10, 0, 10],
  [20, 20, 20],
] as const)('%d and %d have %d in common', ([a, b, divisor]) => {
  expect(greatestCommonDivisor(a, b)).toBe(divisor)
})
