import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/weights-considered.ts'
import { findings, places } from '../../support/check-example.ts'

test('the message shows the weights', () => {
  expect(findings(rule, 'taxonomy: {topics: {a: 0.34, b: 0.33, c: 0.33}}')).toEqual([
    {
      at: ['taxonomy', 'topics'],
      message:
        'Topic weights are all about the same (0.34, 0.33 and 0.33); they should say what is frequent and what is rare, or why nothing is.',
      hint: 'Count a hundred real requests, or write `because` at one of the values.',
    },
  ])
})

test.for([
  [
    'subtopics',
    'topics: {a: {weight: 0.7, subtopics: {x: 0.25, y: 0.25, z: 0.5}}, b: {weight: 0.3, subtopics: {x: 0.33, y: 0.33, z: 0.34}}}',
    'taxonomy.topics.b.subtopics',
  ],
  [
    'edge types',
    'topics: {a: 1}, edge_cases: {types: {hostile: 0.4, legal: {weight: 0.4}, rude: 0.4}}',
    'taxonomy.edge_cases.types',
  ],
  [
    'a dimension',
    'topics: {a: 1}, dimensions: {difficulty: {easy: 0.33, medium: 0.34, hard: 0.33}}',
    'taxonomy.dimensions.difficulty',
  ],
  ['rounded sixths', 'topics: {a: 0.17, b: 0.17, c: 0.17, d: 0.17, e: 0.16, f: 0.16}', 'taxonomy.topics'],
  [
    'twelve of a hundred',
    `topics: {${Array.from({ length: 100 }, (_, index) => `t${index}: 0.01`).join(', ')}}`,
    'taxonomy.topics',
  ],
] as const)('equal weights of %s are found', ([, taxonomy, at]) => {
  expect(places(rule, `taxonomy: {${taxonomy}}`)).toEqual([at])
})

test('a message names no more weights than a reader can take in', () => {
  const topics = Array.from({ length: 100 }, (_, index) => `t${index}: 0.01`).join(', ')
  expect(findings(rule, `taxonomy: {topics: {${topics}}}`)[0]!.message.match(/0\.01/g)).toHaveLength(12)
})

test.for([
  ['two halves', 'topics: {a: 0.5, b: 0.5}'],
  ['weights that differ by more than rounding', 'topics: {a: 0.3, b: 0.33, c: 0.37}'],
  [
    'bare lists',
    'topics: {a: {weight: 0.6, subtopics: [x, y, z]}, b: 0.4}, edge_cases: [hostile, legal, rude]',
  ],
  ['edge types without weights', 'topics: {a: 1}, edge_cases: {types: {hostile: {}, legal: {}, rude: {}}}'],
  [
    'edge types of which one has none',
    'topics: {a: 1}, edge_cases: {types: {hostile: 0.3, legal: 0.3, rude: 0.3, odd: {}}}',
  ],
  ['a reason at one topic', 'topics: {a: 0.33, b: {weight: 0.33, because: Counted}, c: 0.34}'],
  [
    'a reason for the edge cases',
    'topics: {a: 1}, edge_cases: {because: Counted, types: {hostile: 0.33, legal: 0.33, rude: 0.34}}',
  ],
  [
    'weights of a condition',
    'topics: {a: 0.6, b: 0.4}, conditional: [{when: {topic: a}, dimension: difficulty, weights: {easy: 0.33, medium: 0.33, hard: 0.34}}]',
  ],
  ['nothing but zeros, which no sum allows', 'topics: {a: 0, b: 0, c: 0}'],
] as const)('nothing is said of %s', ([, taxonomy]) => {
  expect(places(rule, `taxonomy: {${taxonomy}}`)).toEqual([])
})

test('how many values and how equal are options', () => {
  const yaml = (topics: string) => `taxonomy: {topics: {${topics}}}`
  expect(places(rule, yaml('a: 0.5, b: 0.5'), { min_values: 2 })).toEqual(['taxonomy.topics'])
  expect(places(rule, yaml('a: 0.33, b: 0.33, c: 0.34'), { spread: 0 })).toEqual([])
  expect(places(rule, yaml('a: 0.3, b: 0.33, c: 0.37'), { spread: 0.3 })).toEqual(['taxonomy.topics'])
})
