import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/known-values.ts'
import { findings, places } from '../../support/check-example.ts'

const scenario = (values: string, rest = '') => `taxonomy:
  topics: {billing: {weight: 0.5, subtopics: [refund]}, faults: {weight: 0.5, subtopics: [no tone]}, moves: 0}
  edge_cases: [hostile]
baseline: {scenarios: [{id: first}, {id: second, values: {${values}}}]}
${rest}`

const who = 'personas: {attributes: {role: {sender: 1}}, trajectories: {stable: 1}}'

test('an unknown value names those that exist, and the likely one', () => {
  expect(findings(rule, scenario('edge_case: hostil'))).toMatchObject([
    {
      at: ['baseline', 'scenarios', 1, 'values', 'edge_case'],
      message: '"hostil" is no value of `edge_case`; it must be hostile.',
      hint: 'Did you mean `hostile`?',
    },
  ])
})

test.for([
  ['topic: biling', 'topic', ''],
  ['subtopic: refunds', 'subtopic', ''],
  ['difficulty: extreme', 'difficulty', ''],
  ['style: laconic', 'style', 'personas: {}'],
  ['role: receiver', 'role', who],
  ['trajectory: falling', 'trajectory', who],
  ['mood: low', 'mood', who],
] as const)('{%s} fixes what is not there', ([values, name, rest]) => {
  expect(places(rule, scenario(values, rest))).toEqual([`baseline.scenarios[1].values.${name}`])
})

test('a subtopic of another topic names those of its own', () => {
  expect(findings(rule, scenario('topic: billing, subtopic: no tone'))).toMatchObject([
    {
      at: ['baseline', 'scenarios', 1, 'values', 'subtopic'],
      message: '"no tone" is no subtopic of "billing"; it must be refund.',
      related: [{ at: ['baseline', 'scenarios', 1, 'values', 'topic'] }],
    },
  ])
  expect(findings(rule, scenario('topic: moves, subtopic: refund'))[0]!.message).toBe(
    '"refund" is no subtopic of "moves"; it has none.',
  )
})

test('a topic and a subtopic that do not exist are one finding each', () => {
  expect(places(rule, scenario('topic: biling, subtopic: refund'))).toEqual([
    'baseline.scenarios[1].values.topic',
  ])
  expect(places(rule, scenario('topic: billing, subtopic: toString'))).toEqual([
    'baseline.scenarios[1].values.subtopic',
  ])
})

test.for([
  ['topic: billing, subtopic: refund, edge_case: hostile', ''],
  ['role: sender, trajectory: stable, style: terse', who],
  ['style: laconic, role: sender, trajectory: falling', ''],
] as const)('{%s} may be fixed', ([values, rest]) => {
  expect(places(rule, scenario(values, rest))).toEqual([])
})
