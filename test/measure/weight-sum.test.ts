import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWrongSum } from '../../src/measure/weight-sum.ts'

test.for([[{ a: 0.45, b: 0.35, c: 0.2 }], [{ a: 0.1, b: 0.2, c: 0.7 }], [{ only: 1 }], [{}]])(
  'nothing is wrong with %j',
  ([weights]) => {
    expect(findWrongSum(weights!)).toBeUndefined()
  },
)

test.for([
  [
    { a: 0.5, b: 0.35, c: 0.2 },
    { total: 1.05, suspect: 'b', mended: 0.3 },
  ],
  [
    { a: 0.4, b: 0.35, c: 0.2 },
    { total: 0.95, suspect: 'b', mended: 0.4 },
  ],
  [
    { a: 0.6, b: 0.6 },
    { total: 1.2, suspect: 'a', mended: 0.4 },
  ],
  [
    { a: 0.5, b: 0.5000001 },
    { total: 1.0000001, suspect: 'b', mended: 0.5 },
  ],
  [
    { a: 1, b: 1, c: 1 },
    { total: 3, suspect: 'a', mended: -1 },
  ],
  [{ a: 0 }, { total: 0, suspect: 'a', mended: 1 }],
] as const)('%j is wrong: %j', ([weights, wrong]) => {
  expect(findWrongSum(weights)).toEqual(wrong)
})

test('a sum within the tolerance is right, its edge included', () => {
  expect(findWrongSum({ a: 0.5, b: 0.51 }, 0.01)).toBeUndefined()
  expect(findWrongSum({ a: 0.5, b: 0.511 }, 0.01)).toMatchObject({ total: 1.011 })
})

test('the suggestion mends the sum', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(weights, (percents) => {
      const named = Object.fromEntries(
        percents.map((percent, index) => [`w${index}`, Number(`${percent}e-2`)]),
      )
      const wrong = findWrongSum(named)
      const total = percents.reduce((a, b) => a + b, 0)
      if (total === 100) expect(wrong).toBeUndefined()
      else {
        expect(wrong?.total).toBe(Number(`${total}e-2`))
        expect(findWrongSum({ ...named, [wrong!.suspect]: wrong!.mended })).toBeUndefined()
      }
    }),
  )
})
