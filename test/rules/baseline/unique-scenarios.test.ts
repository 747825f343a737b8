import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/unique-scenarios.ts'
import { findings, places } from '../../support/check-example.ts'

const ids = (...names: string[]) => JSON.stringify({ baseline: { scenarios: names.map((id) => ({ id })) } })

test('names both scenarios', () => {
  expect(findings(rule, ids('late', 'vase', 'late'))).toEqual([
    {
      at: ['baseline', 'scenarios', 2, 'id'],
      message:
        'Scenario 3 has the id "late", and scenario 1 too; ids must differ in more than case, white space and how accents are encoded.',
      hint: 'Name what sets this scenario apart.',
      related: [{ at: ['baseline', 'scenarios', 0, 'id'], message: 'it stands here first' }],
    },
  ])
})

test('ids that differ in case alone show both', () => {
  expect(findings(rule, ids('late', ' LATE'))[0]!.message).toBe(
    'Scenario 2 has the id " LATE", and scenario 1 "late"; ids must differ in more than case, white space and how accents are encoded.',
  )
})

test('a third one points to the first', () => {
  expect(places(rule, ids('a', 'a', 'a'))).toEqual(['baseline.scenarios[1].id', 'baseline.scenarios[2].id'])
})

test.for([
  [ids('late', 'late_2', 'lat')],
  [ids('constructor', '__proto__')],
  [ids('一', '二')],
  ['baseline: {scenarios: 12}'],
] as const)('%s differ', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
