import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePaired } from '../../../src/measure/differences/compare-paired.ts'
import { mcnemarExact } from '../../../src/measure/differences/mcnemar-exact.ts'

const pair = (one: number, other: number, repeats = 1) => ({
  one: { passed: one * repeats, judged: repeats },
  other: { passed: other * repeats, judged: repeats },
})
const pairs = (both: number, onlyOne: number, onlyOther: number, neither: number, repeats = 1) =>
  [
    [both, pair(1, 1, repeats)] as const,
    [onlyOne, pair(1, 0, repeats)] as const,
    [onlyOther, pair(0, 1, repeats)] as const,
    [neither, pair(0, 0, repeats)] as const,
  ].flatMap(([count, scenario]) => Array.from({ length: count }, () => scenario))

// Fagerland, Lydersen and Laake 2017, chapter 8, Newcombe's square-and-add interval: complete response (Cavo et al. 2012) and
// airway hyper-responsiveness (Bentur et al. 2009).
test.for([
  [59, 6, 16, 80, -0.0621, -0.1186, -0.0046, 'not_shown'],
  [1, 1, 7, 12, -0.2857, -0.507, -0.026, 'not_shown'],
] as const)(
  '%d, %d, %d and %d pairs differ as published',
  ([both, one, other, neither, difference, low, high, claim]) => {
    const compared = comparePaired(pairs(both, one, other, neither))!
    expect(compared.difference).toBeCloseTo(difference, 4)
    expect(compared.interval.low).toBeCloseTo(low, 3)
    expect(compared.interval.high).toBeCloseTo(high, 3)
    expect(compared.p).toBe(mcnemarExact(one, other))
    expect(compared).toMatchObject({
      test: 'mcnemar',
      higher: one,
      lower: other,
      same: both + neither,
      claim,
    })
  },
)

test('the same scenarios show a difference that other ones would not', () => {
  const compared = comparePaired(pairs(6, 10, 0, 4))!
  expect(compared).toMatchObject({ scenarios: 20, difference: 0.5, claim: 'better' })
  expect(comparePaired(pairs(6, 0, 10, 4))).toMatchObject({ difference: -0.5, claim: 'worse' })
})

test('one scenario that one of the runs repeats makes the test that of whole scenarios', () => {
  const twice = { passed: 1, judged: 2 }
  const once = { passed: 0, judged: 1 }
  for (const repeated of [
    { one: twice, other: once },
    { one: once, other: twice },
  ])
    expect(comparePaired([...pairs(2, 1, 1, 2), repeated])!.test).toBe('sign_flip')
  expect(comparePaired([...pairs(2, 1, 1, 2), { one: once, other: once }])!.test).toBe('mcnemar')
})

test('scenarios that only one of the runs judged are no pairs', () => {
  const none = { passed: 0, judged: 0 }
  const some = { passed: 1, judged: 1 }
  expect(comparePaired([{ one: none, other: some }])).toBe(undefined)
  expect(comparePaired([{ one: some, other: none }])).toBe(undefined)
})

test('a run does not differ from itself', () => {
  const compared = comparePaired(pairs(12, 0, 0, 8))!
  expect(compared).toMatchObject({ difference: 0, p: 1, claim: 'not_shown', same: 20 })
  expect(compared.interval.low).toBeLessThan(0)
  expect(compared.interval.high).toBeGreaterThan(0)
})

test('repeats that all end the same change neither interval nor test', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 8 }), { minLength: 4, maxLength: 4 }), (counts) => {
      const [a, b, c, d] = counts as [number, number, number, number]
      fc.pre(a + b + c + d > 0)
      const [once, often] = [comparePaired(pairs(a, b, c, d))!, comparePaired(pairs(a, b, c, d, 3))!]
      expect(often.p).toBe(once.p)
      expect(often.interval.low).toBeCloseTo(once.interval.low, 9)
      expect(often.interval.high).toBeCloseTo(once.interval.high, 9)
      expect(often.claim).toBe(once.claim)
    }),
  )
})

test('with repeats the test weighs how much scenarios differ', () => {
  const some = [3, 3, 3, 2, 3, 3, 1].map((passed) => ({
    one: { passed, judged: 3 },
    other: { passed: passed - 1, judged: 3 },
  }))
  const one = { one: { passed: 0, judged: 3 }, other: { passed: 3, judged: 3 } }
  const compared = comparePaired([...some, one])!
  // Seven differences of a third against one of three thirds.
  expect(compared).toMatchObject({ higher: 7, lower: 1, test: 'sign_flip', claim: 'not_shown' })
  expect(compared.p).toBe(byHand([1, 1, 1, 1, 1, 1, 1, -3]))
})

test('scenarios with lost repeats are compared by their shares', () => {
  const compared = comparePaired([
    { one: { passed: 2, judged: 2 }, other: { passed: 1, judged: 3 } },
    { one: { passed: 1, judged: 2 }, other: { passed: 1, judged: 2 } },
    { one: { passed: 0, judged: 1 }, other: { passed: 1, judged: 3 } },
  ])!
  // In sixths: 4, 0 and −2.
  expect(compared).toMatchObject({ higher: 1, lower: 1, same: 1, p: byHand([4, -2]) })
})

test('what only one run has is left out, and nothing in common is no comparison', () => {
  const lost = { one: { passed: 1, judged: 1 }, other: { passed: 0, judged: 0 } }
  expect(comparePaired([...pairs(3, 2, 1, 4), lost])).toEqual(comparePaired(pairs(3, 2, 1, 4)))
  expect(comparePaired([lost])).toBe(undefined)
  expect(comparePaired([])).toBe(undefined)
})

test('the order of scenarios changes no digit, and the other way round everything changes its sign', () => {
  const count = fc
    .integer({ min: 0, max: 4 })
    .chain((judged) =>
      fc.record({ judged: fc.constant(judged), passed: fc.integer({ min: 0, max: judged }) }),
    )
  fc.assert(
    fc.property(fc.array(fc.record({ one: count, other: count }), { maxLength: 15 }), (scenarios) => {
      const compared = comparePaired(scenarios)
      fc.pre(compared !== undefined)
      const { difference, interval, p, higher, lower } = comparePaired(scenarios.toReversed())!
      expect({ difference, higher, lower, p }).toEqual({
        difference: compared.difference,
        higher: compared.higher,
        lower: compared.lower,
        p: compared.p,
      })
      expect(interval.low).toBeCloseTo(compared.interval.low, 12)
      const turned = comparePaired(scenarios.map(({ one, other }) => ({ one: other, other: one })))!
      expect(turned.interval.low + compared.interval.high).toBe(0)
      expect(turned.difference + compared.difference).toBe(0)
      expect(turned.p).toBe(compared.p)
      expect([turned.higher, turned.lower]).toEqual([compared.lower, compared.higher])
    }),
  )
})

test('thousands of scenarios with odd numbers of repeats are still compared', () => {
  const many = Array.from({ length: 3000 }, (_, place) => ({
    one: { passed: place % 3, judged: 7 + (place % 30) },
    other: { passed: place % 2, judged: 11 + (place % 20) },
  }))
  const compared = comparePaired(many)!
  expect(compared).toMatchObject({ scenarios: 3000, test: 'sign_flip', claim: 'better' })
  expect(compared.p).toBeLessThan(0.001)
})

// Every choice of signs, one by one.
function byHand(differences: readonly number[]): number {
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0))
  const choices = 2 ** differences.length
  let extreme = 0
  for (let signs = 0; signs < choices; signs++) {
    const sum = differences.reduce((total, size, place) => total + ((signs >> place) & 1 ? size : -size), 0)
    if (Math.abs(sum) >= seen) extreme++
  }
  return extreme / choices
}
