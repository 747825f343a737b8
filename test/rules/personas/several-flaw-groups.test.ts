import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/several-flaw-groups.ts'
import { findings, places } from '../../support/check-example.ts'

const flaws = (...groups: string[]) => `personas: {flaws: {${groups.join(', ')}}}`
const group = (name: string) => `${name}: {${name}_flaw: {description: Does ${name}.}}`

test('the only group is named', () => {
  expect(findings(rule, flaws(group('memory')))).toEqual([
    {
      at: ['personas', 'flaws'],
      message: 'All flaws are of group "memory"; they should come from at least 2 groups.',
      hint: 'Add what makes messages hard in another way: communication, resistance, memory or emotion.',
    },
  ])
})

test('an empty group is none', () => {
  expect(places(rule, flaws(group('memory'), 'emotional: {}'))).toEqual(['personas.flaws'])
})

test('how many is an option', () => {
  expect(findings(rule, flaws(group('memory'), group('emotional')), { min: 3 })[0]!.message).toBe(
    'All flaws are of groups "memory" and "emotional"; they should come from at least 3 groups.',
  )
})

test.for([
  ['two groups', flaws(group('memory'), group('emotional'))],
  ['the library of fdc', 'personas: {}'],
  ['no flaw at all', flaws()],
  ['empty groups, which hold no flaw at all', flaws('memory: {}')],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
