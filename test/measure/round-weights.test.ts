import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundWeights } from '../../src/measure/round-weights.ts'
import { sum } from '../../src/spec/decimal.ts'

test.for([
  [{ a: 0.33, b: 0.33, c: 0.33 }, { a: 0.34 }],
  [{ a: 0.16, b: 0.17, c: 0.66 }, { c: 0.67 }],
  [{ a: 0.17, b: 0.17, c: 0.17, d: 0.5 }, { a: 0.16 }],
  [{ a: 0.143, b: 0.143, c: 0.143, d: 0.143, e: 0.143, f: 0.143, g: 0.143 }, { a: 0.142 }],
  [
    { a: 0.13, b: 0.13, c: 0.13, d: 0.13, e: 0.13, f: 0.13, g: 0.13, h: 0.13 },
    { a: 0.12, b: 0.12, c: 0.12, d: 0.12 },
  ],
] as const)('%j misses 1 by rounding', ([weights, mended]) => {
  expect(roundWeights(weights)).toEqual(mended)
})

test.for([
  [{ a: 0.5, b: 0.5 }, 'it sums to 1'],
  [{}, 'there are none'],
  [{ a: 0.35, b: 0.6 }, 'it is far off'],
  [{ a: 0.5, b: 0.49 }, 'two rounded numbers miss 1 by less'],
  [{ a: 0.5, b: 0.3, c: 0.19 }, 'only one number looks rounded'],
  [{ a: 0.45, b: 0.35, c: 0.15 }, 'the numbers were chosen'],
  [{ a: 0.3, b: 0.3, c: 0.3 }, 'a tenth is no matter of rounding'],
  [{ a: 0.32, b: 0.32, c: 0.32 }, 'a third is not rounded to 0.32'],
  [{ a: 0.33, b: 0.33, c: 0.36 }, 'the difference is two units'],
  [{ a: 1e-7, b: 0.333, c: 0.333, d: 0.333 }, 'the precision is none of a person'],
] as const)('%j is left alone: %s', ([weights]) => {
  expect(roundWeights(weights)).toBeUndefined()
})

test('what was rounded from shares of 1 sums to 1 again, or is left alone', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 2, max: 4 }), (numbers, digits) => {
      const total = numbers.reduce((a, b) => a + b)
      const weights = Object.fromEntries(
        numbers.map((part, index) => [`n${index}`, Number((part / total).toFixed(digits))]),
      )
      const mended = roundWeights(weights)
      if (!mended) return
      expect(sum(Object.values({ ...weights, ...mended }))).toBe(1)
      for (const [name, weight] of Object.entries(mended)) {
        expect(Math.abs(weight - weights[name]!)).toBeLessThan(1.01 * 10 ** -digits)
        expect(weight).toBeGreaterThan(0)
      }
    }),
  )
})
