import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/several-topics.ts'
import { findings, places } from '../../support/check-example.ts'

const topics = (text: string) => `taxonomy: {topics: {${text}}}`

test('a single topic is named', () => {
  expect(findings(rule, topics('support: 1'))).toEqual([
    {
      at: ['taxonomy', 'topics'],
      message: 'The design has only topic "support"; it should have at least 2.',
      hint: 'Make topics of its largest subtopics, with weights and subtopics of their own.',
    },
  ])
})

test('the weight of a topic that takes nearly all is pointed to', () => {
  expect(findings(rule, topics('moving: 0.1, billing: {weight: 0.9}'))).toEqual([
    {
      at: ['taxonomy', 'topics', 'billing', 'weight'],
      message: 'Topic "billing" takes a share of 0.9 of the scenarios; one topic should take at most 0.8.',
      hint: 'Split it into topics, or write `because` if requests really come so.',
    },
  ])
})

test('more than one may be too few, and less than 0.8 too much', () => {
  expect(findings(rule, topics('a: 0.5, b: 0.5'), { min: 3 })[0]!.message).toBe(
    'The design has only 2 topics; it should have at least 3.',
  )
  expect(places(rule, topics('a: 0.6, b: 0.4'), { max_share: 0.5 })).toEqual(['taxonomy.topics.a.weight'])
})

test.for([
  ['exactly 0.8', topics('a: 0.8, b: 0.2'), {}],
  ['a reason', topics('a: {weight: 0.95, because: Counted in May}, b: 0.05'), {}],
  ['no topic, which is an error of its own', topics(''), {}],
  ['one topic where one is enough', topics('a: 1'), { min: 1 }],
] as const)('nothing is said of %s', ([, yaml, options]) => {
  expect(places(rule, yaml, options)).toEqual([])
})
