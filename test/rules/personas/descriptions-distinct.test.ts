import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/descriptions-distinct.ts'
import { findings, places } from '../../support/check-example.ts'

test('the later flaw is pointed to', () => {
  const yaml = 'personas: {flaws: {g: {a: {description: Objects.}, b: {description: objects.}}}}'
  expect(findings(rule, yaml)).toMatchObject([
    {
      at: ['personas', 'flaws', 'g', 'b', 'description'],
      message: 'Flaw "b" is described in the same words as "a"; descriptions must say how they differ.',
    },
  ])
})

test.for([
  [
    'styles',
    '{styles: {a: {weight: 0.5, description: Short.}, b: {weight: 0.5, description: Short.}}}',
    'personas.styles.b.description',
  ],
  [
    'values',
    '{attributes: {r: {a: {weight: 0.5, description: X}, b: {weight: 0.5, description: X}}}}',
    'personas.attributes.r.b.description',
  ],
  [
    'trajectories',
    '{trajectories: {a: {weight: 0.5, description: X}, b: {weight: 0.5, description: X}}}',
    'personas.trajectories.b.description',
  ],
  [
    'two spellings of a style that fdc knows',
    '{styles: {stream-of-consciousness: 0.5, stream_of_consciousness: 0.5}}',
    'personas.styles.stream_of_consciousness.description',
  ],
] as const)('%s in the same words are found', ([, personas, at]) => {
  expect(places(rule, `personas: ${personas}`)).toEqual([at])
})

test.for([
  ['the defaults', '{}'],
  ['words of two groups', '{flaws: {g: {a: {description: X}}, h: {a: {description: X}}}}'],
  [
    'values of two attributes',
    '{attributes: {r: {a: {weight: 1, description: X}}, s: {a: {weight: 1, description: X}}}}',
  ],
  ['styles without words', '{styles: {a: 0.5, b: 0.5}}'],
] as const)('nothing is said of %s', ([, personas]) => {
  expect(places(rule, `personas: ${personas}`)).toEqual([])
})
