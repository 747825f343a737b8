import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/no-dead-values.ts'
import { findings, places } from '../../support/check-example.ts'

test('a flaw that nobody gets is named', () => {
  const yaml = 'personas: {flaws: {memory: {forgets: {weight: 0, description: Has lost the thread.}}}}'
  expect(findings(rule, yaml)).toEqual([
    {
      at: ['personas', 'flaws', 'memory', 'forgets', 'weight'],
      message: 'Flaw "forgets" has weight 0, so that no persona gets it; what is listed should be drawn.',
      hint: 'Leave `weight` out, which makes it as likely as the others, or remove the flaw.',
    },
  ])
})

test.for([
  ['a style', '{styles: {terse: 1, formal: 0}}', 'personas.styles.formal.weight'],
  [
    'a value of an attribute',
    '{attributes: {role: {receiver: 1, sender: {weight: 0}}}}',
    'personas.attributes.role.sender.weight',
  ],
  ['a trajectory', '{trajectories: {stable: 1, volatile: 0}}', 'personas.trajectories.volatile.weight'],
] as const)('%s that is never drawn is found', ([, personas, at]) => {
  expect(places(rule, `personas: ${personas}`)).toEqual([at])
})

test.for([
  ['the defaults', 'personas: {}'],
  ['a reason', 'personas: {styles: {terse: 1, formal: {weight: 0, because: None in 400 chats}}}'],
  ['a small weight', 'personas: {flaws: {g: {a: {weight: 0.01, description: A.}}}}'],
  [
    'a style that a condition draws',
    `taxonomy: {topics: {a: 1}, conditional: [{when: {topic: a}, dimension: style, weights: {formal: 1}}]}
personas: {styles: {terse: 1, formal: 0}}`,
  ],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
