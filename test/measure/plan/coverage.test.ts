import { expect, test } from 'vitest'
import { coverageOf } from '../../../src/measure/plan/coverage.ts'
import { designOf, planOf, planSpec } from '../../support/read-plan.ts'

const design = await designOf(planSpec)

test('values are counted beside what their weights ask for, conditions included', () => {
  const { values } = coverageOf(planOf(design, { count: 100 }))
  const stance = values.filter(({ factor }) => factor === 'stance')
  // 80 of 100 are no complaints; a complaint is hostile in 5 % of all cases, and then always furious.
  expect(stance.map(({ value, expected }) => [value, expected.toFixed(2)])).toEqual([
    ['open', '48.00'],
    ['skeptical', '41.50'],
    ['furious', '10.50'],
  ])
  const drawn = stance.reduce((sum, one) => sum + one.drawn, 0)
  expect(drawn).toBe(100)
})

test('expected numbers of a factor sum to the number of scenarios', () => {
  const { values } = coverageOf(planOf(design, { count: 40 }))
  for (const factor of new Set(values.map((one) => one.factor))) {
    const own = values.filter((one) => one.factor === factor)
    expect(own.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(40, 9)
    expect(own.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(40)
  }
})

test('pairs that a condition excludes are not asked for', () => {
  const { pairs } = coverageOf(planOf(design))
  const excluded = pairs.excluded.map(({ first, second }) => `${first.value} ${second.value}`).sort()
  expect(excluded).toEqual(['complaint open', 'lost_item furious', 'pick_up furious'])
  const told = [...pairs.uncovered.map(({ weight }) => weight)]
  expect(told).toEqual(told.toSorted((a, b) => b - a))
  expect(pairs.covered + pairs.uncovered.length).toBe(pairs.possible)
})

test('with as many scenarios as it says, a pairwise plan covers all pairs', () => {
  const { all_covered_by } = coverageOf(planOf(design)).pairs
  const { pairs } = coverageOf(planOf(design, { kind: 'pairwise', count: all_covered_by! }))
  expect(pairs.uncovered).toEqual([])
})
