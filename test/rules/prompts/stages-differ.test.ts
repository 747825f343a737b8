import { expect, test } from 'vitest'
import { defaultStages } from '../../../src/compiler/expand/defaults/prompts.ts'
import rule from '../../../src/rules/prompts/stages-differ.ts'
import { findings, places } from '../../support/check-example.ts'

const stages = (texts: object) => JSON.stringify({ prompts: { user_simulator: { stages: texts } } })

test('names both stages', () => {
  expect(findings(rule, stages({ early: 'Ask.', middle: 'ask.' }))).toEqual([
    {
      at: ['prompts', 'user_simulator', 'stages', 'middle'],
      message: 'Stage `middle` says the same as `early`; each stage must say what a person does then.',
      hint: 'Write what changes, or leave `middle` out for fdc’s own guidance.',
      related: [{ at: ['prompts', 'user_simulator', 'stages', 'early'], message: 'the same guidance' }],
    },
  ])
})

test('three that are the same are two findings, each pointing to the first', () => {
  expect(places(rule, stages({ early: 'Ask.', middle: 'Ask.', late: 'Ask.' }))).toEqual([
    'prompts.user_simulator.stages.middle',
    'prompts.user_simulator.stages.late',
  ])
})

test('a stage may repeat a default', () => {
  expect(places(rule, stages({ late: defaultStages.early }))).toEqual(['prompts.user_simulator.stages.late'])
})

test.for([
  stages({ early: 'Ask.', middle: 'Ask again.', late: 'Go.' }),
  stages({ early: 'Ask.' }),
  'prompts: {domain_rules: [Never promise money]}',
])('%s differ', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})
