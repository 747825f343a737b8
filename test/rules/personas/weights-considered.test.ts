import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/weights-considered.ts'
import { findings, places } from '../../support/check-example.ts'

test('the message shows the weights', () => {
  expect(findings(rule, 'personas: {styles: {terse: 0.33, casual: 0.33, formal: 0.34}}')).toEqual([
    {
      at: ['personas', 'styles'],
      message:
        'Style weights are all about the same (0.33, 0.33 and 0.34); they should say what is frequent and what is rare, or why nothing is.',
      hint: 'Count a hundred real requests, or write `because` at one of the values.',
    },
  ])
})

test.for([
  [
    'an attribute',
    'attributes: {role: {a: 0.6, b: 0.4}, shift: {x: 0.25, y: 0.25, z: 0.25, w: {weight: 0.25}}}',
    'personas.attributes.shift',
  ],
  ['trajectories', 'trajectories: {stable: 0.33, improving: 0.34, volatile: 0.33}', 'personas.trajectories'],
  [
    'styles with words',
    'styles: {a: {weight: 0.25}, b: 0.25, c: {weight: 0.25, words: [3, 9]}, d: 0.25}',
    'personas.styles',
  ],
] as const)('equal weights of %s are found', ([, personas, at]) => {
  expect(places(rule, `personas: {${personas}}`)).toEqual([at])
})

test.for([
  ['the defaults', '{}'],
  ['two halves', '{attributes: {role: {receiver: 0.5, sender: 0.5}}}'],
  ['weights that differ', '{styles: {a: 0.3, b: 0.33, c: 0.37}}'],
  ['a reason', '{styles: {a: {weight: 0.33, because: Counted}, b: 0.33, c: 0.34}}'],
  [
    'flaws, whose weights are relative',
    '{flaws: {g: {a: {description: A.}, b: {description: B.}, c: {description: C.}}}}',
  ],
] as const)('nothing is said of %s', ([, personas]) => {
  expect(places(rule, `personas: ${personas}`)).toEqual([])
})
