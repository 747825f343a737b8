import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/conditions-take-effect.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (...conditional: string[]) => `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: [hostile]
  dimensions: {stance: {open: 0.7, guarded: 0.3, cold: 0}}
  conditional:
${conditional.map((text) => `    - ${text}\n`).join('')}`

test('the same `when` twice points to the later one, whatever the order of its names', () => {
  const yaml = spec(
    '{when: {topic: billing, edge_case: hostile}, dimension: stance, weights: {open: 1}}',
    '{when: {edge_case: hostile, topic: billing}, dimension: stance, weights: {cold: 1}}',
  )
  expect(findings(rule, yaml)).toEqual([
    {
      at: ['taxonomy', 'conditional', 1, 'when'],
      message: 'This condition on "stance" has the `when` of an earlier one; only one of them can decide.',
      hint: 'Merge the two, or remove one.',
      related: [{ at: ['taxonomy', 'conditional', 0, 'when'], message: 'the earlier one' }],
    },
  ])
})

test('weights that hold anyway are found, whether those of 0 are written or not', () => {
  const when = 'when: {topic: billing}, dimension: stance'
  expect(findings(rule, spec(`{${when}, weights: {guarded: 0.3, open: 0.7}}`))).toEqual([
    {
      at: ['taxonomy', 'conditional', 0, 'weights'],
      message:
        'Under this condition "stance" has the weights that it has anyway; a condition must change something.',
      hint: 'Remove the condition, or write the weights that hold under it.',
    },
  ])
  expect(places(rule, spec(`{${when}, weights: {open: 0.7, guarded: 0.3, cold: 0}}`))).toEqual([
    'taxonomy.conditional[0].weights',
  ])
})

test('defaults count as weights that hold anyway', () => {
  const yaml = spec(
    '{when: {topic: billing}, dimension: difficulty, weights: {easy: 0.3, medium: 0.5, hard: 0.2}}',
  )
  expect(places(rule, yaml)).toEqual(['taxonomy.conditional[0].weights'])
})

test('a condition that always holds is none', () => {
  expect(findings(rule, spec('{when: {}, dimension: stance, weights: {open: 1}}'))).toEqual([
    {
      at: ['taxonomy', 'conditional', 0, 'when'],
      message: '`when` names nothing, so that the condition always holds; it must name a value.',
      hint: 'Write these weights where "stance" is defined, and remove the condition.',
    },
  ])
})

test.for([
  [
    'two values of one dimension',
    [
      '{when: {topic: billing}, dimension: stance, weights: {open: 1}}',
      '{when: {topic: faults}, dimension: stance, weights: {open: 1}}',
    ],
  ],
  [
    'one `when` for two dimensions',
    [
      '{when: {topic: billing}, dimension: stance, weights: {open: 1}}',
      '{when: {topic: billing}, dimension: difficulty, weights: {hard: 1}}',
    ],
  ],
  [
    'a narrower `when`',
    [
      '{when: {topic: billing}, dimension: stance, weights: {open: 1}}',
      '{when: {topic: billing, edge_case: hostile}, dimension: stance, weights: {cold: 1}}',
    ],
  ],
  [
    'an unknown dimension, which is an error of its own',
    ['{when: {topic: billing}, dimension: mood, weights: {low: 1}}'],
  ],
  [
    'one weight that differs',
    ['{when: {topic: billing}, dimension: stance, weights: {open: 0.7, guarded: 0.2, cold: 0.1}}'],
  ],
] as const)('nothing is said of %s', ([, conditional]) => {
  expect(places(rule, spec(...conditional))).toEqual([])
})

test('weights that hold anyway may be wanted where a wider condition changes them', () => {
  const yaml = spec(
    '{when: {topic: billing}, dimension: stance, weights: {open: 1}}',
    '{when: {topic: billing, edge_case: hostile}, dimension: stance, weights: {open: 0.7, guarded: 0.3}}',
  )
  expect(places(rule, yaml)).toEqual([])
})
