import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExact } from '../../../src/measure/differences/fisher-exact.ts'

// Fisher 1935, The Design of Experiments, chapter 2 (the lady tasting tea): 34/70 two-sided. Fisher 1962, criminal twins, as
// in R's `fisher.test`: .0005367. Fagerland, Lydersen and Laake 2017, chapter 4 (Ritland et al. 2007): .06287.
test.for([
  [3, 4, 1, 4, 0.48571],
  [2, 17, 10, 13, 0.00054],
  [0, 16, 15, 72, 0.06287],
] as const)('%d of %d against %d of %d has p = %d', ([passed, judged, otherPassed, otherJudged, p]) => {
  const found = fisherExact({ passed, judged }, { passed: otherPassed, judged: otherJudged })
  expect(found).toBeCloseTo(p, 5)
})

test('two runs that passed or failed altogether do not differ, and without a conversation there is no test', () => {
  expect(fisherExact({ passed: 5, judged: 5 }, { passed: 7, judged: 7 })).toBe(1)
  expect(fisherExact({ passed: 0, judged: 5 }, { passed: 0, judged: 7 })).toBe(1)
  expect(fisherExact({ passed: 0, judged: 0 }, { passed: 3, judged: 7 })).toBe(undefined)
  expect(fisherExact({ passed: 3, judged: 7 }, { passed: 0, judged: 0 })).toBe(undefined)
})

test('tables of the same chance on the other side count too', () => {
  // Symmetric margins: the mirrored table is exactly as likely.
  expect(fisherExact({ passed: 7, judged: 10 }, { passed: 3, judged: 10 })).toBeCloseTo(0.1789, 4)
})

test('large counts neither overflow nor vanish', () => {
  const half = { passed: 50_000, judged: 100_000 }
  expect(fisherExact(half, half)).toBe(1)
  expect(fisherExact(half, { passed: 50_300, judged: 100_000 })).toBeCloseTo(0.181, 3)
  expect(fisherExact({ passed: 0, judged: 100_000 }, { passed: 100_000, judged: 100_000 })).toBe(0)
})

const count = fc
  .integer({ min: 1, max: 30 })
  .chain((judged) => fc.record({ judged: fc.constant(judged), passed: fc.integer({ min: 0, max: judged }) }))

test('which run is first, and what counts as passing, changes nothing, and p is a chance', () => {
  const failed = ({ passed, judged }: { passed: number; judged: number }) => ({
    passed: judged - passed,
    judged,
  })
  fc.assert(
    fc.property(count, count, (one, other) => {
      const p = fisherExact(one, other)!
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThanOrEqual(1)
      expect(fisherExact(other, one)).toBe(p)
      expect(fisherExact(failed(one), failed(other))).toBeCloseTo(p, 10)
    }),
  )
})

test('it is the sum over all tables with these margins that are no likelier, one by one', () => {
  const choose = (n: number, k: number) => {
    let ways = 1
    for (let step = 1; step <= k; step++) ways *= (n - k + step) / step
    return k < 0 || k > n ? 0 : Math.round(ways)
  }
  const small = fc
    .integer({ min: 1, max: 12 })
    .chain((judged) =>
      fc.record({ judged: fc.constant(judged), passed: fc.integer({ min: 0, max: judged }) }),
    )
  fc.assert(
    fc.property(small, small, (one, other) => {
      const passed = one.passed + other.passed
      const ways = Array.from(
        { length: one.judged + 1 },
        (_, x) => choose(one.judged, x) * choose(other.judged, passed - x),
      )
      const extreme = ways.filter((way) => way <= ways[one.passed]!).reduce((sum, way) => sum + way, 0)
      expect(fisherExact(one, other)).toBeCloseTo(extreme / choose(one.judged + other.judged, passed), 10)
    }),
  )
})
