import { expect, test } from 'vitest'
import rule from '../../../src/rules/baseline/opening-in-range.ts'
import { findings, places } from '../../support/check-example.ts'

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ')
const spec = (count: number, values = {}, personas: object = {}) =>
  JSON.stringify({
    personas: {
      styles: { short: { weight: 0.5, words: [1, 10] }, long: { weight: 0.5, words: [5, 20] } },
      ...personas,
    },
    baseline: { scenarios: [{ id: 'first' }, { id: 'second', opening: words(count), values }] },
  })

test('names the range of the style that the scenario fixes', () => {
  expect(findings(rule, spec(13, { style: 'short' }))).toEqual([
    {
      at: ['baseline', 'scenarios', 1, 'opening'],
      message: 'The opening has about 13 words, and style "short" at most 10; it should be in range.',
      hint: 'Shorten it, or widen the range if people do write that much.',
      related: [{ at: ['personas', 'styles', 'short', 'words'], message: 'up to 10' }],
    },
  ])
})

test('where no style is fixed, every style is too short for it', () => {
  expect(findings(rule, spec(25))[0]!.message).toBe(
    'The opening has about 25 words, and the styles short and long at most 20; it should be in range.',
  )
  expect(places(rule, spec(25, { style: 'unknown' }))).toEqual(['baseline.scenarios[1].opening'])
})

test.for([
  [spec(24)],
  [spec(12, { style: 'short' })],
  [spec(24, { style: 'long' })],
  [spec(25, {}, { styles: {} })],
] as const)('%s is near enough, or has no range', ([yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('how far beyond is an option', () => {
  expect(places(rule, spec(21), { tolerance: 1 })).toEqual(['baseline.scenarios[1].opening'])
})
