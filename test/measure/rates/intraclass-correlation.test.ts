import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intraclassCorrelation } from '../../../src/measure/rates/intraclass-correlation.ts'

// Fleiss and Cuzick 1979: 25 subjects, each judged by two to five judges. Stata's manual works the same data in
// "[R] kappa" (two outcomes, varying number of raters): .5415.
const judged = [2, 2, 3, 4, 3, 4, 3, 5, 2, 4, 5, 3, 4, 4, 2, 2, 3, 2, 4, 5, 3, 4, 3, 3, 2]
const passed = [2, 0, 2, 3, 3, 1, 0, 0, 0, 4, 5, 3, 4, 3, 0, 2, 1, 1, 1, 4, 2, 0, 0, 3, 2]

test('25 subjects with unequal numbers of judges are as alike as Fleiss and Cuzick 1979 work it out', () => {
  const subjects = judged.map((count, place) => ({ judged: count, passed: passed[place]! }))
  expect(intraclassCorrelation(subjects)).toBeCloseTo(0.5415, 4)
})

test('scenarios that pass or fail as a whole are fully alike inside', () => {
  const scenarios = [
    { passed: 3, judged: 3 },
    { passed: 0, judged: 2 },
    { passed: 1, judged: 1 },
  ]
  expect(intraclassCorrelation(scenarios)).toBe(1)
})

test('without a repeat, or where all passed or failed, there is nothing to compare', () => {
  expect(intraclassCorrelation([])).toBe(undefined)
  expect(intraclassCorrelation([1, 0, 1].map((one) => ({ passed: one, judged: 1 })))).toBe(undefined)
  expect(intraclassCorrelation([{ passed: 3, judged: 3 }])).toBe(undefined)
  expect(intraclassCorrelation([{ passed: 0, judged: 3 }])).toBe(undefined)
})

test('passes and failures exchanged change nothing, and it is never above 1', () => {
  const scenario = fc
    .integer({ min: 1, max: 6 })
    .chain((count) => fc.record({ judged: fc.constant(count), passed: fc.integer({ min: 0, max: count }) }))
  fc.assert(
    fc.property(fc.array(scenario, { maxLength: 20 }), (scenarios) => {
      const value = intraclassCorrelation(scenarios)
      const other = intraclassCorrelation(
        scenarios.map((one) => ({ ...one, passed: one.judged - one.passed })),
      )
      expect(other).toBe(value)
      if (value !== undefined) expect(value).toBeLessThanOrEqual(1)
    }),
  )
})
