import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/styles-match-taxonomy.ts'
import { findings, places } from '../../support/check-example.ts'

const condition = (text: string, rest = '') => `taxonomy:
  topics: {billing: {weight: 1, subtopics: [refund]}}
  edge_cases: [hostile]
  dimensions: {presentation: false}
  conditional: [{${text}}]
${rest}`

test('an unknown value names those that exist, and the likely one', () => {
  expect(
    findings(rule, condition('when: {edge_case: hostil}, dimension: stance, weights: {open: 1}')),
  ).toMatchObject([
    {
      at: ['taxonomy', 'conditional', 0, 'when', 'edge_case'],
      message: '"hostil" is no value of `edge_case`; it must be hostile.',
      hint: 'Did you mean `hostile`?',
    },
  ])
})

test('where nothing is defined the message says so', () => {
  const yaml =
    'taxonomy: {topics: {a: 1}, conditional: [{when: {edge_case: rude}, dimension: stance, weights: {open: 1}}]}'
  expect(findings(rule, yaml)[0]!.message).toBe('"rude" is no value of `edge_case`; none is defined.')
})

test('a dimension that was left out cannot be named', () => {
  const yaml = condition('when: {presentation: vague}, dimension: presentation, weights: {vague: 1}')
  expect(places(rule, yaml)).toEqual([
    'taxonomy.conditional[0].when.presentation',
    'taxonomy.conditional[0].dimension',
  ])
})

test('an attribute of personas is no dimension', () => {
  const yaml = condition(
    'when: {role: sender}, dimension: stance, weights: {open: 1}',
    'personas: {attributes: {role: {sender: 1}}}',
  )
  expect(places(rule, yaml)).toEqual(['taxonomy.conditional[0].when.role'])
})

test.for([
  'when: {style: laconic}, dimension: stance, weights: {open: 1}',
  'when: {subtopic: refund}, dimension: stance, weights: {open: 1}',
  'when: {topic: billing, stance: open}, dimension: style, weights: {laconic: 1}',
])('while personas are not started any style may exist: {%s}', (text) => {
  expect(places(rule, condition(text))).toEqual([])
})

test('default styles count once personas are started', () => {
  const text = (style: string) =>
    condition(`when: {style: ${style}}, dimension: stance, weights: {open: 1}`, 'personas: {}')
  expect(places(rule, text('terse'))).toEqual([])
  expect(places(rule, text('laconic'))).toEqual(['taxonomy.conditional[0].when.style'])
})

test('of many names the first dozen are shown, and none is guessed', () => {
  const topics = Array.from({ length: 101 }, (_, index) => `t${index}: 0`).join(', ')
  const yaml = `taxonomy: {topics: {${topics}}, conditional: [{when: {topic: t}, dimension: stance, weights: {open: 1}}]}`
  const [finding] = findings(rule, yaml)
  expect(finding!.message).toBe(
    '"t" is no value of `topic`; it must be t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10 or t11, or one of 89 others.',
  )
  expect(finding!.hint).toBeUndefined()
})
