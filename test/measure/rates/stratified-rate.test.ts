import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson95 } from '../../../src/measure/certainty.ts'
import { stratifiedRate } from '../../../src/measure/rates/stratified-rate.ts'

const stratum = (share: number, passed: number, judged: number) => ({
  share,
  scenarios: Array.from({ length: judged }, (_, place) => ({ passed: place < passed ? 1 : 0, judged: 1 })),
})

// Cochran 1977, equation 5.1: Σ W p.
test('the rate is that of the strata by their shares', () => {
  const rate = stratifiedRate([stratum(0.85, 8, 10), stratum(0.15, 1, 10)])!
  expect(rate.rate).toBeCloseTo(0.85 * 0.8 + 0.15 * 0.1, 12)
  expect(rate.effective).toBeCloseTo(1 / (0.85 ** 2 / 10 + 0.15 ** 2 / 10), 12)
  expect(rate).toMatchObject({ scenarios: 20, covered: 1 })
})

test('where strata were drawn in proportion it is the raw rate with Wilson’s interval', () => {
  const strata = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat({ max: 8 })), { minLength: 1 })
  fc.assert(
    fc.property(strata, (sizes) => {
      const counts = sizes.map(([judged, passed]) => ({ judged, passed: Math.min(judged, passed) }))
      const total = (key: 'judged' | 'passed') => counts.reduce((sum, one) => sum + one[key], 0)
      const { rate, interval, effective } = stratifiedRate(
        counts.map(({ judged, passed }) => stratum(judged / total('judged'), passed, judged)),
      )!
      const raw = wilson95(total('passed'), total('judged'))
      expect(effective).toBeCloseTo(total('judged'), 9)
      expect(rate).toBeCloseTo(total('passed') / total('judged'), 9)
      expect(interval.low).toBeCloseTo(raw.low, 9)
      expect(interval.high).toBeCloseTo(raw.high, 9)
    }),
  )
})

test('a stratum that nothing was judged of leaves the shares, and the result says so', () => {
  const both = [stratum(0.6, 3, 4), stratum(0.2, 1, 4)]
  const lost = { share: 0.2, scenarios: [{ passed: 0, judged: 0 }] }
  const rate = stratifiedRate([...both, lost])!
  expect(rate.covered).toBeCloseTo(0.8, 12)
  expect(rate.rate).toBeCloseTo(0.75 * 0.75 + 0.25 * 0.25, 12)
  expect(stratifiedRate([lost])).toBe(undefined)
  expect(stratifiedRate([])).toBe(undefined)
})

test('strata of nothing but passes and failures still leave an interval', () => {
  const { interval } = stratifiedRate([stratum(0.9, 2, 2), stratum(0.1, 0, 2)])!
  expect(interval.low).toBeLessThan(0.6)
  expect(interval.high).toBeGreaterThan(0.95)
})

// Every outcome of 16 scenarios in four strata with shares that are not those drawn, weighed by its chance.
test.for([
  [0.4, 0.4, 0.4, 0.4],
  [0.6, 0.6, 0.6, 0.6],
  [0.8, 0.8, 0.8, 0.8],
  [0.9, 0.7, 0.5, 0.3],
  [0.3, 0.5, 0.7, 0.9],
] as const)('with rates of %j the interval holds the true rate in 92 % of outcomes or more', (rates) => {
  const strata = [
    { share: 0.3, judged: 6 },
    { share: 0.3, judged: 4 },
    { share: 0.25, judged: 3 },
    { share: 0.15, judged: 3 },
  ]
  const truth = strata.reduce((sum, { share }, place) => sum + share * rates[place]!, 0)
  const visit = (passed: readonly number[], chance: number): number => {
    const place = passed.length
    if (place === strata.length) {
      const { interval } = stratifiedRate(
        strata.map((one, at) => stratum(one.share, passed[at]!, one.judged)),
      )!
      return interval.low <= truth && truth <= interval.high ? chance : 0
    }
    let covered = 0
    const { judged } = strata[place]!
    for (let hits = 0; hits <= judged; hits++) {
      covered += visit([...passed, hits], chance * binomial(judged, hits, rates[place]!))
    }
    return covered
  }
  expect(visit([], 1)).toBeGreaterThan(0.92)
})

function binomial(trials: number, hits: number, rate: number): number {
  let ways = 1
  for (let step = 1; step <= hits; step++) ways *= (trials - hits + step) / step
  return ways * rate ** hits * (1 - rate) ** (trials - hits)
}
