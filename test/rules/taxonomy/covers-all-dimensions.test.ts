import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/covers-all-dimensions.ts'
import { findings, places } from '../../support/check-example.ts'

const withoutExperience = (dimensions: string) =>
  `taxonomy: {topics: {a: 1}, dimensions: {experience: false${dimensions}}}`

test('users without experience and attributes are nobody', () => {
  expect(findings(rule, `${withoutExperience('')}\npersonas: {}`)).toMatchObject([
    {
      at: ['taxonomy', 'dimensions', 'experience'],
      message: 'No dimension or attribute says WHO users are; at least one must.',
    },
  ])
})

test.for([
  `${withoutExperience('')}\npersonas: {attributes: {role: {sender: 1}}}`,
  `${withoutExperience(', school_year: {seventh: 1}')}\npersonas: {}`,
  withoutExperience(''),
])('attributes, a dimension of the domain’s own, or personas still to come say WHO: %s', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})

test('stance and presentation may be left out, difficulty may not', () => {
  const yaml = (name: string) => `taxonomy: {topics: {a: 1}, dimensions: {${name}: false}}`
  expect(places(rule, yaml('stance'))).toEqual([])
  expect(places(rule, yaml('presentation'))).toEqual([])
  expect(places(rule, yaml('difficulty'))).toEqual(['taxonomy.dimensions.difficulty'])
})

test('a dimension without values covers nothing', () => {
  expect(findings(rule, 'taxonomy: {topics: {a: 1}, dimensions: {difficulty: {}}}')[0]!.message).toBe(
    'Dimension "difficulty" has no values; it must have at least one.',
  )
})
