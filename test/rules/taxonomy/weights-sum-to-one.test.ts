import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/weights-sum-to-one.ts'
import { findings, places } from '../../support/check-example.ts'

const topics = (weights: string) => `taxonomy: {topics: {${weights}}}`

test.for(['a: 0.1, b: 0.2, c: 0.7', [...'abcdefghij'].map((name) => `${name}: 0.1`).join(', ')])(
  'topics {%s} sum to exactly 1',
  (weights) => {
    expect(places(rule, topics(weights))).toEqual([])
  },
)

test('a sum that misses 1 by a ten-millionth is found, unless the tolerance allows it', () => {
  const yaml = topics('a: 0.5000001, b: 0.5')
  expect(findings(rule, yaml)[0]!.message).toBe(
    'Topic weights sum to 1.0000001; they must sum to 1 (0.5000001 and 0.5).',
  )
  expect(places(rule, yaml, { tolerance: 0.001 })).toEqual([])
})

test('every group has its own finding, in reading order', () => {
  const yaml = `taxonomy:
  topics:
    a: {weight: 1, subtopics: {x: 0.5, y: 0.4}}
  edge_cases: {types: {hostile: 0.6, legal: 0.5}}
  dimensions:
    stance: {open: 0.9}
  conditional:
    - {when: {topic: a}, dimension: stance, weights: {open: 0.95}}`
  expect(findings(rule, yaml).map(({ message }) => message.split(';')[0])).toEqual([
    'Subtopic weights of "a" sum to 0.9',
    'Weights of edge types sum to 1.1',
    'Weights of dimension "stance" sum to 0.9',
    'Conditional weights of "stance" sum to 0.95',
  ])
  expect(places(rule, yaml).at(-1)).toBe('taxonomy.conditional[0].weights.open')
})

test.for([
  'taxonomy: {topics: {a: {weight: 1, subtopics: [x, y, z]}}, edge_cases: [hostile, legal, rude]}',
  'taxonomy: {topics: {a: {weight: 1, subtopics: [x, x]}}, edge_cases: {types: [hostile, hostile]}}',
  'taxonomy: {topics: {a: 1}, edge_cases: {types: {hostile: {}, legal: {}, rude: {}}}}',
  'taxonomy: {topics: {}}',
])('shares that nobody wrote are nobody’s slip: %s', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})

test('an edge type without a weight is found even where the others sum to 1', () => {
  const yaml = 'taxonomy: {topics: {a: 1}, edge_cases: {types: {hostile: 0.5, legal: 0.5, rude: {}}}}'
  expect(findings(rule, yaml)).toMatchObject([
    {
      at: ['taxonomy', 'edge_cases', 'types', 'rude'],
      message: 'Edge type "rude" has no weight while others have one; it would never be drawn.',
    },
  ])
})
