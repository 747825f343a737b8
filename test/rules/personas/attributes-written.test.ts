import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/attributes-written.ts'
import { findings, places } from '../../support/check-example.ts'

test('the message asks for the domain’s own', () => {
  expect(findings(rule, 'personas: {}')).toEqual([
    {
      at: ['personas', 'attributes'],
      message: 'The personas have no attribute of this domain; at least one should say who users are.',
      hint: 'Name what changes a good answer, such as `role: {receiver: 0.7, sender: 0.3}`.',
    },
  ])
})

test.for([
  'personas: {attributes: {}}',
  'personas: {styles: {terse: 1}}\ntaxonomy: {topics: {a: 1}}',
  'personas: {}\ntaxonomy: {topics: {a: 1}, dimensions: {experience: {new: 0.5, old: 0.5}, stance: false}}',
] as const)('nobody is said to write in %j', (yaml) => {
  expect(places(rule, yaml)).toEqual(['personas.attributes'])
})

test.for([
  'personas: {attributes: {role: {receiver: 1}}}',
  'personas: {}\ntaxonomy: {topics: {a: 1}, dimensions: {identity: {holder: 0.8, other: 0.2}}}',
  'taxonomy: {topics: {a: 1}}',
] as const)('nothing is said of %j', (yaml) => {
  expect(places(rule, yaml)).toEqual([])
})
