import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/no-dead-values.ts'
import { findings, places } from '../../support/check-example.ts'

test('the message says what weight 0 means', () => {
  expect(findings(rule, 'taxonomy: {topics: {billing: 1, moving: 0}}')).toEqual([
    {
      at: ['taxonomy', 'topics', 'moving', 'weight'],
      message: 'Topic "moving" has weight 0, so that it is never drawn; what is listed should be drawn.',
      hint: 'Give it a weight, remove it, or write `because` beside the weight.',
    },
  ])
})

const condition = (dimension: string, weights: string) =>
  `conditional: [{when: {topic: a}, dimension: ${dimension}, weights: {${weights}}}]`

test.for([
  ['a subtopic', 'topics: {a: {weight: 1, subtopics: {x: 1, y: 0}}}', 'taxonomy.topics.a.subtopics.y.weight'],
  [
    'a value under a condition that leaves it at 0',
    `topics: {a: 1}, dimensions: {stance: {open: 1, cold: 0}}, ${condition('stance', 'open: 1, cold: 0')}`,
    'taxonomy.dimensions.stance.cold.weight',
  ],
  [
    'a value of the same name as one of another dimension',
    `topics: {a: 1}, dimensions: {stance: {open: 1, cold: 0}, water: {warm: 1, cold: 0.0}}, ${condition('water', 'cold: 1')}`,
    'taxonomy.dimensions.stance.cold.weight',
  ],
  [
    'a value named like a method of objects',
    'topics: {a: 1, constructor: 0}',
    'taxonomy.topics.constructor.weight',
  ],
] as const)('%s is found', ([, taxonomy, at]) => {
  expect(places(rule, `taxonomy: {${taxonomy}}`)).toEqual([at])
})

test.for([
  [
    'a value that a condition draws',
    `topics: {a: 1}, dimensions: {stance: {open: 1, cold: 0}}, ${condition('stance', 'cold: 0.5, open: 0.5')}`,
  ],
  [
    'a topic that a condition draws',
    'topics: {a: 1, b: 0}, conditional: [{when: {edge_case: c}, dimension: topic, weights: {b: 1}}]',
  ],
  ['a reason', 'topics: {a: 1, b: {weight: 0, because: From spring on}}'],
  ['a tiny weight', 'topics: {a: 0.9999, b: 0.0001}'],
  ['edge types without weights', 'topics: {a: 1}, edge_cases: {types: {x: {}, y: {}}}'],
  [
    'an edge type whose weight was forgotten, which is an error of its own',
    'topics: {a: 1}, edge_cases: {types: {x: 1, y: {}}}',
  ],
  ['a dimension that was left out', 'topics: {a: 1}, dimensions: {stance: false}'],
] as const)('nothing is said of %s', ([, taxonomy]) => {
  expect(places(rule, `taxonomy: {${taxonomy}}`)).toEqual([])
})

test('a value is named with its dimension', () => {
  const yaml = 'taxonomy: {topics: {a: 1}, dimensions: {stance: {open: 1, cold: 0}}}'
  expect(findings(rule, yaml)[0]!.message).toBe(
    'Value "cold" of "stance" has weight 0, so that it is never drawn; what is listed should be drawn.',
  )
})
