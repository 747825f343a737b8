import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRatioMean } from '../../../src/measure/audit/ratio-mean.ts'

const meanOf = (ratios: readonly (readonly [number, number])[]) => {
  const mean = createRatioMean()
  for (const [dividend, divisor] of ratios) mean.add(dividend, divisor)
  return mean.mean()
}

test('the mean of no ratio is nothing', () => {
  expect(meanOf([])).toBeNull()
})

test('1/3, 2/3 and 3/2 have the mean 5/6', () => {
  expect(
    meanOf([
      [1, 3],
      [2, 3],
      [3, 2],
    ]),
  ).toBeCloseTo(5 / 6, 15)
})

test('the mean is the same to the last digit in every order', () => {
  const ratio = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 200 }))
  const lists = fc
    .array(ratio, { minLength: 1 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
  fc.assert(
    fc.property(lists, ([list, shuffled]) => {
      expect(meanOf(shuffled)).toBe(meanOf(list))
      const plain = list.reduce((sum, [a, b]) => sum + a / b, 0) / list.length
      expect(meanOf(list)).toBeCloseTo(plain, 9)
    }),
  )
})
