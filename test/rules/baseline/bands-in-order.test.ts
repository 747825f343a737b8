import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/bands-in-order.ts'
import { findings, places } from '../../support/check-example.ts'

const bands = (text: string) => `baseline: {bands: {${text}}}`

test('two bands the wrong way round are turned by the hint', () => {
  expect(findings(rule, bands('needed_below: 0.7, sufficient_above: 0.5'))).toEqual([
    {
      at: ['baseline', 'bands', 'needed_below'],
      message:
        'Fine-tuning is needed below 0.7, and the base model may suffice above 0.5; the first must not exceed the second.',
      hint: 'Write needed_below: 0.5 and sufficient_above: 0.7.',
    },
  ])
})

test('against a default the written band is at fault', () => {
  expect(findings(rule, bands('needed_below: 0.71'))[0]).toMatchObject({
    at: ['baseline', 'bands', 'needed_below'],
    hint: 'Write both bands; `sufficient_above` is a default.',
  })
  expect(places(rule, bands('sufficient_above: 0.49'))).toEqual(['baseline.bands.sufficient_above'])
})

test.for(['needed_below: 0.7', 'sufficient_above: 0.5', 'needed_below: 0.4, sufficient_above: 0.4'])(
  'bands may touch: {%s}',
  (text) => {
    expect(places(rule, bands(text))).toEqual([])
  },
)
