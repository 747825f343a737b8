import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareIndependent } from '../../../src/measure/differences/compare-independent.ts'
import { fisherExact } from '../../../src/measure/differences/fisher-exact.ts'

const run = (passed: number, judged: number, repeats = 1) =>
  Array.from({ length: judged }, (_, place) => ({ passed: place < passed ? repeats : 0, judged: repeats }))

test('runs of single conversations are compared as Newcombe and Fisher do', () => {
  const compared = compareIndependent(run(56, 70), run(48, 80))!
  expect(compared.difference).toBeCloseTo(0.2, 12)
  expect(compared.interval.low).toBeCloseTo(0.0524, 4)
  expect(compared.interval.high).toBeCloseTo(0.3339, 4)
  expect(compared.p).toBe(fisherExact({ passed: 56, judged: 70 }, { passed: 48, judged: 80 }))
  expect(compared).toMatchObject({
    test: 'fisher',
    claim: 'better',
    one: { rate: 0.8 },
    other: { rate: 0.6 },
  })
})

test('the difference of two fractions is the nearest number to it', () => {
  // Subtracted as numbers, .7 − .4 is .29999999999999993.
  expect(compareIndependent(run(14, 20), run(8, 20))!.difference).toBe(0.3)
})

test('an interval beside 0 is no claim where the exact test does not agree', () => {
  // Newcombe's row of 6/7 and 2/7: the interval begins at .0582, and p is .10.
  const compared = compareIndependent(run(6, 7), run(2, 7))!
  expect(compared.interval.low).toBeGreaterThan(0)
  expect(compared.p).toBeGreaterThan(0.05)
  expect(compared.claim).toBe('not_shown')
})

test('repeats do not make a difference that their scenarios do not show', () => {
  const [once, often] = [
    compareIndependent(run(9, 14), run(6, 14))!,
    compareIndependent(run(9, 14, 5), run(6, 14, 5))!,
  ]
  expect(often).toMatchObject({ p: undefined, test: undefined, claim: 'not_shown' })
  expect(often.interval.low).toBeCloseTo(once.interval.low, 9)
  expect(often.interval.high).toBeCloseTo(once.interval.high, 9)
})

test('one repeated scenario in one of the runs is enough to leave out the test', () => {
  const repeated = [...run(9, 14), { passed: 1, judged: 2 }]
  for (const compared of [compareIndependent(repeated, run(6, 14)), compareIndependent(run(6, 14), repeated)])
    expect(compared).toMatchObject({ p: undefined, test: undefined })
})

test('a run without a judged conversation is compared with nothing', () => {
  expect(compareIndependent([], run(3, 5))).toBe(undefined)
  expect(compareIndependent(run(3, 5), [{ passed: 0, judged: 0 }])).toBe(undefined)
})

test('the other way round everything changes its sign', () => {
  const results = fc.array(
    fc.nat({ max: 1 }).map((passed) => ({ passed, judged: 1 })),
    { minLength: 1, maxLength: 30 },
  )
  const opposite = { better: 'worse', worse: 'better', not_shown: 'not_shown' }
  fc.assert(
    fc.property(results, results, (one, other) => {
      const [compared, turned] = [compareIndependent(one, other)!, compareIndependent(other, one)!]
      expect(turned.difference + compared.difference).toBe(0)
      expect(turned.interval.low + compared.interval.high).toBe(0)
      expect(turned.p).toBe(compared.p)
      expect(turned.claim).toBe(opposite[compared.claim])
    }),
  )
})
