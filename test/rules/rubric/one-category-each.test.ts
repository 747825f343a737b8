import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/one-category-each.ts'
import { findings } from '../../support/check-example.ts'

const found = (rubric: object, ids = ['CQ1', 'CQ2']) =>
  findings(
    rule,
    JSON.stringify({
      rubric: { ...rubric, criteria: Object.fromEntries(ids.map((id) => [id, { question: 'Is it?' }])) },
    }),
  ).map(({ at, message }) => [at.slice(1).join('.'), message])
const category = (...criteria: string[]) => ({ weight: 1, criteria })

test('without any category there is one finding, not one for each criterion', () => {
  expect(found({})).toEqual([
    ['categories', 'The rubric has no categories; its 2 criteria must stand in one.'],
  ])
  expect(found({ safety_gates: ['CQ2'] })).toEqual([
    ['categories', 'The rubric has no categories; criterion CQ1 must stand in one.'],
  ])
})

test('a name that is listed twice is reported where it repeats', () => {
  expect(found({ categories: { tone: category('CQ1', 'CQ2', 'CQ1') } })).toEqual([
    [
      'categories.tone.criteria.2',
      'Criterion CQ1 stands twice in category `tone`; it must stand in one place.',
    ],
  ])
  expect(found({ categories: { tone: category('CQ1') }, safety_gates: ['CQ2', 'CQ2'] })).toEqual([
    ['safety_gates.1', 'Criterion CQ2 stands twice in the safety gates; it must stand in one place.'],
  ])
})

test('a gate in a category is reported at the category', () => {
  expect(found({ categories: { tone: category('CQ1', 'CQ2') }, safety_gates: ['CQ2'] })).toEqual([
    [
      'categories.tone.criteria.1',
      'Criterion CQ2 stands in the safety gates and in category `tone`; it must stand in one place.',
    ],
  ])
})

test('gates alone need no category, and unknown names are left to rubric/known-criteria', () => {
  expect(found({ safety_gates: ['CQ1', 'CQ2'] })).toEqual([])
  expect(found({ categories: { tone: category('CQ1', 'CQ2', 'CQ7', 'CQ7', 'constructor') } })).toEqual([])
})
