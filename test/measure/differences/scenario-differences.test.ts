import { expect, test } from 'vitest'
import { scenarioDifferences } from '../../../src/measure/differences/scenario-differences.ts'

const pair = (passed: number, judged: number, otherPassed: number, otherJudged: number) => ({
  one: { passed, judged },
  other: { passed: otherPassed, judged: otherJudged },
})

test('differences of single conversations are 1, 0 and −1', () => {
  const pairs = [pair(1, 1, 0, 1), pair(1, 1, 1, 1), pair(0, 1, 1, 1)]
  expect(scenarioDifferences(pairs)).toEqual([1, 0, -1])
})

test('differences of repeats are counted in the smallest unit that all have in common', () => {
  const pairs = [pair(2, 2, 1, 3), pair(1, 2, 1, 2), pair(0, 1, 1, 3), pair(1, 4, 3, 4)]
  expect(scenarioDifferences(pairs)).toEqual([8, 0, -4, -6])
  expect(scenarioDifferences([])).toEqual([])
})

test('where counts have nothing in common the unit is a thousandth, rounded alike on both sides', () => {
  const pairs = [pair(7, 13, 5, 17), pair(5, 17, 7, 13), pair(19, 31, 19, 31)]
  // 7/13 − 5/17 is .24434.
  expect(scenarioDifferences(pairs)).toEqual([244, -244, 0])
})

test('of very many scenarios with repeats only the signs are left', () => {
  const many = (count: number) => Array.from({ length: count }, (_, place) => pair(place % 4, 3, 1, 3))
  expect(scenarioDifferences(many(8000)).slice(0, 4)).toEqual([-1, 0, 1, 2])
  expect(scenarioDifferences(many(12_000)).slice(0, 4)).toEqual([-1, 0, 1, 1])
})
