import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/flaw-rates-plausible.ts'
import { findings, places } from '../../support/check-example.ts'

const rates = (text: string, flaws = '') => `personas: {flaw_rates: {${text}}${flaws}}`

test('the message works the chance out', () => {
  expect(findings(rule, rates('primary: 0.8, secondary: 0.5'))).toEqual([
    {
      at: ['personas', 'flaw_rates'],
      message:
        'A chance of 0.8 for the primary flaw and of 0.5 for each of up to 2 secondary ones means that 95 % of the messages of people with flaws show one; it should be 20 % to 90 %.',
      hint: 'Lower `primary` or `secondary`.',
    },
  ])
})

test.for([
  ['hardly any', 'primary: 0.1, secondary: 0.02', 'Raise `primary`, to about 0.5.'],
  ['hardly any without secondary flaws', 'primary: 0.15, max_secondary: 0', 'Raise `primary`, to about 0.5.'],
  ['nearly all by the secondary ones', 'primary: 0.3, secondary: 0.7', 'Lower `primary` or `secondary`.'],
] as const)('%s are found', ([, text, hint]) => {
  expect(findings(rule, rates(text))).toMatchObject([{ at: ['personas', 'flaw_rates'], hint }])
})

test.for([
  ['the rates of the method', 'personas: {}'],
  ['a chance at the upper edge', rates('primary: 0.9, max_secondary: 0')],
  ['a chance at the lower edge', rates('primary: 0.2, secondary: 0')],
  ['always and never, which another rule reports', rates('primary: 1')],
  ['never', rates('primary: 0, secondary: 0')],
  [
    'a library with one flaw, which has no secondary one',
    rates('primary: 0.7, secondary: 0.9', ', flaws: {g: {a: {description: A.}}}'),
  ],
  ['no flaws', rates('primary: 0.01', ', flaws: {}')],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('the band is an option', () => {
  expect(places(rule, 'personas: {}', { max: 0.6 })).toEqual(['personas.flaw_rates'])
  expect(places(rule, 'personas: {}', { min: 0.7 })).toEqual(['personas.flaw_rates'])
})
