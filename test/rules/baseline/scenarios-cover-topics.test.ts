import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/scenarios-cover-topics.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (baseline: string, topics = '{a: 0.5, b: 0.3, c: 0.15, d: 0.05}') =>
  `{taxonomy: {topics: ${topics}}, baseline: ${baseline}}`
const authored = (...values: string[]) =>
  spec(`{scenarios: [${values.map((text, index) => `{id: s${index}, values: {${text}}}`).join(', ')}]}`)

test('names the topics for which no scenario is drawn', () => {
  expect(findings(rule, spec('{scenarios: 4}'))).toMatchObject([
    {
      at: ['baseline', 'scenarios'],
      message:
        '4 scenarios drawn by weight leave out "d"; every topic of weight 0.05 or more should have one.',
    },
  ])
})

test('of many topics the first six are named', () => {
  const many = `{${Array.from({ length: 10 }, (_, index) => `t${index}: 0.1`).join(', ')}}`
  expect(findings(rule, spec('{scenarios: 2}', many))[0]!.message).toBe(
    '2 scenarios drawn by weight leave out "t2", "t3", "t4", "t5", "t6", "t7" and 2 more; every topic of weight 0.05 or more should have one.',
  )
})

test('written scenarios may leave out as many topics as they leave open', () => {
  expect(findings(rule, authored('topic: a', 'topic: b', 'difficulty: hard'))[0]!.message).toBe(
    'The 3 scenarios (1 without a topic) leave out "c" and "d"; every topic of weight 0.05 or more should have one.',
  )
  expect(places(rule, authored('topic: a', 'topic: b', 'topic: c', 'difficulty: hard'))).toEqual([])
})

test('a light topic may go without, as the option says', () => {
  const light = '{a: 0.6, b: 0.36, c: 0.04}'
  expect(places(rule, spec('{scenarios: 10}', light))).toEqual([])
  expect(places(rule, spec('{scenarios: 10}', light), { min_share: 0.04 })).toEqual(['baseline.scenarios'])
})

test.for([
  ['twenty scenarios', spec('{scenarios: 20}')],
  ['a plan that is no quota', spec('{scenarios: 4, plan: independent}')],
  ['a baseline that is not started', 'taxonomy: {topics: {a: 1}}'],
  ['a topic that is never drawn', spec('{scenarios: 10}', '{a: 0.5, b: 0.5, c: 0}')],
] as const)('%s leave nothing out for certain', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
