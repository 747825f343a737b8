import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/has-hard-cases.ts'
import { findings, places } from '../../support/check-example.ts'

const difficulty = (values: string, rest = '') =>
  `taxonomy: {topics: {a: 1}, dimensions: {difficulty: {${values}}}${rest}}`

test.for([
  ['medium: 1', 'Difficulty is always "medium"; some scenarios should be harder.'],
  ['easy: 0.4, medium: 0.6', 'Difficulty is always "easy" or "medium"; some scenarios should be harder.'],
  ['level_2: 1', 'Difficulty is always "level_2"; some scenarios should be harder.'],
] as const)('{%s} has nothing hard', ([values, message]) => {
  expect(findings(rule, difficulty(values)).map((finding) => finding.message)).toEqual([message])
})

test.for([
  'easy: 0.9, hard: 0.1',
  'easy: 0.9, hard: 0, very_hard: 0.1',
  'hard: 1',
  'level_1: 0.5, level_2: 0.5',
  'leicht: 0.5, schwer: 0.5',
])('{%s} is left alone', (values) => {
  expect(places(rule, difficulty(values))).toEqual([])
})

test('hard cases under a condition are hard cases', () => {
  const rest = ', conditional: [{when: {topic: a}, dimension: difficulty, weights: {hard: 0.4, easy: 0.6}}]'
  expect(places(rule, difficulty('easy: 0.5, medium: 0.5, hard: 0', rest))).toEqual([])
})

test('a dimension that is left out is another rule’s matter', () => {
  expect(places(rule, 'taxonomy: {topics: {a: 1}, dimensions: {difficulty: false}}')).toEqual([])
})
