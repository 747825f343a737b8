import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson95 } from '../../../src/measure/certainty.ts'
import { rateOfScenarios, weightedRate } from '../../../src/measure/rates/scenario-rate.ts'

const single = (...results: number[]) => results.map((passed) => ({ passed, judged: 1 }))
const anyScenario = fc
  .integer({ min: 1, max: 5 })
  .chain((judged) => fc.record({ judged: fc.constant(judged), passed: fc.integer({ min: 0, max: judged }) }))

test('with one conversation per scenario it is Wilson, to the last bit', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 60 }), (results) => {
      const passed = results.reduce((sum, result) => sum + result, 0)
      expect(rateOfScenarios(single(...results))).toEqual({
        rate: passed / results.length,
        interval: wilson95(passed, results.length),
        scenarios: results.length,
        correlation: undefined,
        effective: results.length,
      })
    }),
  )
})

test('repeats that all end the same are worth no more than their scenarios', () => {
  const scenarios = [...Array.from({ length: 14 }, () => 3), ...Array.from({ length: 6 }, () => 0)]
  const rate = rateOfScenarios(scenarios.map((passed) => ({ passed, judged: 3 })))!
  expect(rate).toMatchObject({ rate: 0.7, correlation: 1, scenarios: 20 })
  expect(rate.effective).toBeCloseTo(20, 12)
  expect(rate.interval.low).toBeCloseTo(wilson95(14, 20).low, 12)
})

test('where everything passed nothing tells how alike repeats are, and they count as one', () => {
  const rate = rateOfScenarios(Array.from({ length: 20 }, () => ({ passed: 3, judged: 3 })))!
  expect(rate).toMatchObject({ rate: 1, correlation: undefined, effective: 20 })
  expect(rate.interval).toEqual(wilson95(20, 20))
})

test('repeats that differ as much as scenarios do are worth as many conversations', () => {
  const rate = rateOfScenarios(Array.from({ length: 10 }, () => ({ passed: 1, judged: 2 })))!
  expect(rate).toMatchObject({ rate: 0.5, correlation: -1, effective: 20 })
  expect(rate.interval).toEqual(wilson95(10, 20))
})

// Donner and Klar 2000: the variance is multiplied by 1 + (m − 1)ρ.
test('the effective number is that of Donner and Klar', () => {
  const scenarios = [2, 2, 2, 1, 1, 0, 0, 0].map((passed) => ({ passed, judged: 2 }))
  const rate = rateOfScenarios(scenarios)!
  // By hand: 16 conversations, 8 passed, Σ x(m − x)/m = 1 and (M − k)pq = 8 / 4, so that ρ = 1 − 1/2.
  expect(rate.correlation).toBe(0.5)
  expect(rate.effective).toBeCloseTo(16 / 1.5, 12)
})

test('scenarios of unequal size are worth Σm / (1 + (Σm²/Σm − 1)ρ), and never less than if repeats were one', () => {
  fc.assert(
    fc.property(fc.array(anyScenario, { minLength: 1, maxLength: 20 }), (scenarios) => {
      const { effective, correlation, rate, interval } = rateOfScenarios(scenarios)!
      const total = (of: (one: { judged: number }) => number) =>
        scenarios.reduce((sum, one) => sum + of(one), 0)
      const judged = total((one) => one.judged)
      const alike = Math.min(1, Math.max(0, correlation ?? 1))
      const size = total((one) => one.judged * one.judged) / judged
      expect(effective).toBeCloseTo(judged / (1 + (size - 1) * alike), 9)
      expect(effective).toBeLessThanOrEqual(judged + 1e-9)
      expect(interval.low).toBeLessThanOrEqual(rate + 1e-12)
      expect(interval.high).toBeGreaterThanOrEqual(rate - 1e-12)
    }),
  )
})

test('scenarios without a judged conversation are missing', () => {
  const lost = { passed: 0, judged: 0 }
  expect(rateOfScenarios([...single(1, 0), lost])).toEqual(rateOfScenarios(single(1, 0)))
  expect(rateOfScenarios([lost])).toBe(undefined)
  expect(rateOfScenarios([])).toBe(undefined)
})

// Kish 1965: (Σw)² / Σw², here 6² / (1 + 1 + 16).
test('weights make a rate of their own, and data worth less', () => {
  const scenarios = single(1, 1, 0).map((one, place) => ({ ...one, weight: [1, 1, 4][place]! }))
  expect(weightedRate(scenarios)).toEqual({
    rate: 2 / 6,
    interval: wilson95((2 * 2) / 6, 2),
    scenarios: 3,
    correlation: undefined,
    effective: 2,
  })
})

test('what weighs nothing or was not judged does not count', () => {
  const scenarios = [
    { passed: 1, judged: 1, weight: 1 },
    { passed: 0, judged: 1, weight: 0 },
  ]
  expect(weightedRate(scenarios)).toMatchObject({ rate: 1, scenarios: 1 })
  expect(weightedRate(scenarios.slice(1))).toBe(undefined)
  const lost = { passed: 0, judged: 0, weight: 1 }
  expect(weightedRate([...scenarios, lost])).toEqual(weightedRate(scenarios))
  expect(weightedRate([lost])).toBe(undefined)
})

test('the scale of weights means nothing, and equal ones are none', () => {
  const weighted = fc.record({ scenario: anyScenario, weight: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(fc.array(weighted, { minLength: 1, maxLength: 20 }), (items) => {
      const by = (factor: number) =>
        weightedRate(items.map(({ scenario, weight }) => ({ ...scenario, weight: weight * factor })))!
      expect(by(4)).toEqual(by(1))
      const equal = weightedRate(
        items.map(({ scenario }) => ({ ...scenario, judged: 1, passed: 1, weight: 3 })),
      )!
      expect(equal.effective).toBe(items.length)
    }),
  )
})
