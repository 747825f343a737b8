import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/usual-bands.ts'
import { findings, places } from '../../support/check-example.ts'

const bands = (text: string) => `baseline: {bands: {${text}}}`

test('says which band lies where, and what to do', () => {
  expect(findings(rule, bands('needed_below: 0.3, sufficient_above: 0.9'))).toEqual([
    {
      at: ['baseline', 'bands', 'needed_below'],
      message: '`needed_below` is 0.3; it should be from 0.4 to 0.6.',
      hint: 'Raise it to 0.4 or more.',
    },
    {
      at: ['baseline', 'bands', 'sufficient_above'],
      message: '`sufficient_above` is 0.9; it should be from 0.6 to 0.8.',
      hint: 'Lower it to 0.8 or less.',
    },
  ])
})

test.for(['needed_below: 0.4', 'needed_below: 0.6, sufficient_above: 0.6', 'sufficient_above: 0.8'])(
  '{%s} is near enough',
  (text) => {
    expect(places(rule, bands(text))).toEqual([])
  },
)

test.for([
  ['needed_below: 0.39', 'needed_below'],
  ['needed_below: 0.61', 'needed_below'],
  ['sufficient_above: 0.59', 'sufficient_above'],
  ['sufficient_above: 0.81', 'sufficient_above'],
] as const)('{%s} is not', ([text, name]) => {
  expect(places(rule, bands(text))).toEqual([`baseline.bands.${name}`])
})

test('the team may set its own range', () => {
  expect(places(rule, bands('needed_below: 0.3'), { needed_min: 0.3 })).toEqual([])
})
