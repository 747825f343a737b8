import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairCorrelation } from '../../../src/measure/differences/pair-correlation.ts'

const single = (both: number, onlyOne: number, onlyOther: number, neither: number) =>
  [
    [both, 1, 1] as const,
    [onlyOne, 1, 0] as const,
    [onlyOther, 0, 1] as const,
    [neither, 0, 0] as const,
  ].flatMap(([count, one, other]) =>
    Array.from({ length: count }, () => ({
      one: { passed: one, judged: 1 },
      other: { passed: other, judged: 1 },
    })),
  )

test('with single conversations it is φ as Newcombe corrects it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 4, maxLength: 4 }), (counts) => {
      const [a, b, c, d] = counts as [number, number, number, number]
      const n = a + b + c + d
      const spread = Math.sqrt((a + b) * (c + d) * (a + c) * (b + d))
      const shared = a * d - b * c
      const corrected = shared > 0 ? Math.max(0, shared - n / 2) : shared
      expect(pairCorrelation(single(a, b, c, d))).toBeCloseTo(spread === 0 ? 0 : corrected / spread, 9)
    }),
  )
})

test('where one run has the same result throughout there is no correlation', () => {
  expect(pairCorrelation(single(3, 0, 2, 0))).toBe(0)
  expect(pairCorrelation([])).toBe(0)
})

test('repeats that all end the same change nothing', () => {
  const often = single(7, 2, 1, 6).map(({ one, other }) => ({
    one: { passed: one.passed * 4, judged: 4 },
    other: { passed: other.passed * 4, judged: 4 },
  }))
  expect(pairCorrelation(often)).toBeCloseTo(pairCorrelation(single(7, 2, 1, 6)), 12)
})
