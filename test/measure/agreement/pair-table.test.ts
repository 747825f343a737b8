import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreeingItems, cohenKappa, margins, phi } from '../../../src/measure/agreement/pair-table.ts'

test('a table has rows, columns and a diagonal', () => {
  const table = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  expect(margins(table)).toEqual({ rows: [6, 15, 24], columns: [12, 15, 18] })
  expect(agreeingItems(table)).toBe(15)
})

// Yule 1912 and every textbook since: φ is the root of χ² / n. For 30, 10, 5, 25 it is (750 − 50) / √(40 · 30 · 35 · 35).
test.for([
  [[30, 10, 5, 25], 700 / Math.sqrt(40 * 30 * 35 * 35)],
  [[10, 0, 0, 7], 1],
  [[0, 3, 4, 0], -1],
  [[6, 3, 4, 2], 0],
  [[5, 5, 0, 0], undefined],
  [[0, 0, 0, 0], undefined],
] as const)('the answers of %j are correlated by %d', ([table, value]) => {
  const found = phi(table, 0, 1)
  if (value === undefined) expect(found).toBe(undefined)
  else expect(found).toBeCloseTo(value, 12)
})

test('φ looks at YES and NO alone, wherever they stand among the categories', () => {
  expect(phi([9, 9, 9, 9, 25, 5, 9, 10, 30], 2, 1)).toBe(phi([30, 10, 5, 25], 0, 1))
})

test('φ is the correlation of ones and noughts, and neither it nor κ knows which judge is first', () => {
  const counts = fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(counts, (table) => {
      const [a, b, c, d] = table as [number, number, number, number]
      const turned = [a, c, b, d]
      expect(phi(turned, 0, 1)).toBe(phi(table, 0, 1))
      expect(cohenKappa(turned)).toBe(cohenKappa(table))
      const n = a + b + c + d
      const [meanOne, meanOther] = [(a + b) / n, (a + c) / n]
      const spread = meanOne * (1 - meanOne) * meanOther * (1 - meanOther)
      const value = phi(table, 0, 1)
      if (value !== undefined) expect(value).toBeCloseTo((a / n - meanOne * meanOther) / Math.sqrt(spread), 9)
    }),
  )
})

test('κ is undefined where chance alone would agree fully, and −1 where two judges of equal habits never agree', () => {
  expect(cohenKappa([7, 0, 0, 0])).toBe(undefined)
  expect(cohenKappa([0, 0, 0, 0])).toBe(undefined)
  expect(cohenKappa([0, 5, 5, 0])).toBe(-1)
})
