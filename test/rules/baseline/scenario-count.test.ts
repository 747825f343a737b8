import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/scenario-count.ts'
import { findings } from '../../support/check-example.ts'

const at = ['baseline', 'scenarios']

test.for([
  [4, 10],
  [30, 20],
] as const)('of %d scenarios it offers to make %d', ([number, nearest]) => {
  expect(findings(rule, `baseline: {scenarios: ${number}}`)).toMatchObject([
    { at, suggestions: [{ title: `Set it to ${nearest}.`, changes: [{ at, set: nearest }] }] },
  ])
})

test('scenarios that somebody wrote are not changed', () => {
  const [found] = findings(rule, 'baseline: {scenarios: [{id: late}]}')
  expect(found).not.toHaveProperty('suggestions')
})
