import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/unique-names.ts'
import { findings, places } from '../../support/check-example.ts'

const values = (a: string, b: string) => `taxonomy:
  topics: {billing: 1}
  dimensions: {own: {${JSON.stringify(a)}: 0.5, ${JSON.stringify(b)}: 0.5}}`

test.for([
  ['Late delivery', 'late_delivery'],
  ['multi-part', 'multipart'],
  ['late ', 'late'],
  ['cafe\u0301', 'café'],
  ['week  1', 'Week-1'],
  ['ﬁbre', 'fibre'],
] as const)('%j and %j are one name', ([a, b]) => {
  expect(findings(rule, values(a, b))[0]!.message).toBe(
    `Value ${JSON.stringify(b)} of "own" is the same name as ${JSON.stringify(a)} in another spelling; names must be unique.`,
  )
})

test.for([
  ['A-', 'A'],
  ['1-2', '12'],
  ['C', 'C++'],
  ['late', 'latte'],
  ['-1', '1'],
] as const)('%j and %j are two names', ([a, b]) => {
  expect(places(rule, values(a, b))).toEqual([])
})

test('a repeated item of a list is found at the item, with the first one beside it', () => {
  expect(findings(rule, 'taxonomy: {topics: {a: 1}, edge_cases: [rude, legal, rude]}')).toMatchObject([
    {
      at: ['taxonomy', 'edge_cases', 'types', 2],
      message: 'Edge type "rude" stands twice; names must be unique.',
      related: [{ at: ['taxonomy', 'edge_cases', 'types', 0] }],
    },
  ])
})

test('a written dimension may replace a default one, but not stand beside it in another spelling', () => {
  expect(places(rule, 'taxonomy: {topics: {a: 1}, dimensions: {stance: {open: 1}}}')).toEqual([])
  expect(places(rule, 'taxonomy: {topics: {a: 1}, dimensions: {Stance: {open: 1}}}')).toEqual([
    'taxonomy.dimensions.Stance',
  ])
  expect(places(rule, 'taxonomy: {topics: {a: 1}, dimensions: {stance: false, Stance: {open: 1}}}')).toEqual(
    [],
  )
})

test('two topics may share the name of a subtopic', () => {
  const yaml = 'taxonomy: {topics: {a: {weight: 0.5, subtopics: [x]}, b: {weight: 0.5, subtopics: [x]}}}'
  expect(places(rule, yaml)).toEqual([])
})
