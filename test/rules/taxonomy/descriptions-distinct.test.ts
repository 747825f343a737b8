import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/descriptions-distinct.ts'
import { findings, places } from '../../support/check-example.ts'

test('the later one is pointed to, and the first one beside it', () => {
  const yaml =
    'taxonomy: {topics: {a: {weight: 0.6, description: Bills.}, b: {weight: 0.4, description: Bills.}}}'
  expect(findings(rule, yaml)).toEqual([
    {
      at: ['taxonomy', 'topics', 'b', 'description'],
      message: 'Topic "b" is described in the same words as "a"; descriptions must say how they differ.',
      hint: 'Describe what only this one is, or remove one of the two.',
      related: [{ at: ['taxonomy', 'topics', 'a', 'description'], message: 'the first one' }],
    },
  ])
})

test.for([
  [
    'subtopics',
    'topics: {a: {weight: 1, subtopics: {x: {weight: 0.5, description: One}, y: {weight: 0.5, description: ONE}}}}',
    'taxonomy.topics.a.subtopics.y.description',
  ],
  [
    'edge types',
    'topics: {a: 1}, edge_cases: {types: {x: {description: Rude}, y: {description: RUDE}}}',
    'taxonomy.edge_cases.types.y.description',
  ],
  [
    'values',
    'topics: {a: 1}, dimensions: {d: {x: {weight: 0.5, description: 甲}, y: {weight: 0.5, description: 甲}}}',
    'taxonomy.dimensions.d.y.description',
  ],
] as const)('%s in the same words are found', ([, taxonomy, at]) => {
  expect(places(rule, `taxonomy: {${taxonomy}}`)).toEqual([at])
})

test.for([
  [
    'words under two topics',
    'topics: {a: {weight: 0.5, subtopics: {x: {weight: 1, description: Other}}}, b: {weight: 0.5, subtopics: {x: {weight: 1, description: Other}}}}',
  ],
  [
    'a topic and its subtopic',
    'topics: {a: {weight: 1, description: Bills, subtopics: {x: {weight: 1, description: Bills}}}}',
  ],
  ['values without words', 'topics: {a: 0.5, b: 0.5}'],
  [
    'words that differ a little',
    'topics: {a: {weight: 0.5, description: Bills}, b: {weight: 0.5, description: Bill}}',
  ],
  ['the defaults', 'topics: {a: 1}'],
] as const)('nothing is said of %s', ([, taxonomy]) => {
  expect(places(rule, `taxonomy: {${taxonomy}}`)).toEqual([])
})
