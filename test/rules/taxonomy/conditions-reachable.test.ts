import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/conditions-reachable.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (conditional: string, personas = '') => `taxonomy:
  topics:
    billing: {weight: 1, subtopics: {too_high: 1, refund: 0}}
    faults: {weight: 0, subtopics: [no_signal]}
  edge_cases: {types: {hostile: 1, legal: 0}}
  dimensions: {vessel: {sail: 1, oars: 0}}
  conditional:
${conditional}
${personas}`

test('the message says which value never comes up', () => {
  expect(findings(rule, spec('    - {when: {vessel: oars}, dimension: stance, weights: {open: 1}}'))).toEqual(
    [
      {
        at: ['taxonomy', 'conditional', 0, 'when', 'vessel'],
        message:
          'The condition needs `vessel` to be "oars", which has weight 0 and is never drawn; a condition must be able to hold.',
        hint: 'Give the value a weight, or remove the condition.',
      },
    ],
  )
})

test.for([
  ['a topic', '{topic: faults}', 'topic'],
  ['an edge type', '{edge_case: legal}', 'edge_case'],
  ['a style', '{style: formal}', 'style'],
  ['a subtopic of another topic', '{topic: billing, subtopic: no_signal}', 'subtopic'],
  ['one of two values', '{topic: billing, vessel: oars}', 'vessel'],
] as const)('%s that never comes up is found', ([, when, name]) => {
  const yaml = spec(
    `    - {when: ${when}, dimension: stance, weights: {open: 1}}`,
    'personas: {styles: {terse: 1, formal: 0}}',
  )
  expect(places(rule, yaml)).toEqual([`taxonomy.conditional[0].when.${name}`])
})

test('a subtopic elsewhere is told from one that does not exist', () => {
  const yaml = spec(
    '    - {when: {topic: billing, subtopic: no_signal}, dimension: stance, weights: {open: 1}}',
  )
  expect(findings(rule, yaml)[0]!.message).toBe(
    'Subtopic "no_signal" does not belong to topic "billing"; a condition must be able to hold.',
  )
})

test.for([
  [
    'values that are drawn',
    '    - {when: {topic: billing, subtopic: too_high, vessel: sail}, dimension: stance, weights: {open: 1}}',
  ],
  [
    'a value that another condition draws',
    `    - {when: {topic: billing}, dimension: vessel, weights: {oars: 1}}
    - {when: {vessel: oars}, dimension: stance, weights: {open: 1}}`,
  ],
  [
    'names that do not exist, which are an error of their own',
    '    - {when: {topic: fauls, subtopic: nowhere, mood: low, vessel: raft}, dimension: stance, weights: {open: 1}}',
  ],
  [
    'a topic that does not exist with a subtopic',
    '    - {when: {topic: none, subtopic: too_high}, dimension: stance, weights: {open: 1}}',
  ],
  [
    'a style where personas are not started',
    '    - {when: {style: formal}, dimension: stance, weights: {open: 1}}',
  ],
] as const)('nothing is said of %s', ([, conditional]) => {
  expect(places(rule, spec(conditional))).toEqual([])
})
