import fc from 'fast-check'
import { expect, test } from 'vitest'
import { didYouMean, meantOf } from '../../src/spec/did-you-mean.ts'

const keys = ['question', 'calibration_examples', 'na_valid', 'weight', 'criteria', 'by', 'of']

test.for([
  ['qestion', 'question'],
  ['quesiton', 'question'],
  ['Question', 'question'],
  ['calibrations_examples', 'calibration_examples'],
  ['calibration', undefined],
  ['wieght', 'weight'],
  ['criterion', 'criteria'],
  ['colour', undefined],
  ['', undefined],
  ['bye', 'by'],
  ['xy', 'by'],
  ['xyz', undefined],
])('%j is a slip of %j', ([word, meant]) => {
  expect(didYouMean(word!, keys)).toBe(meant)
})

test('the closest word wins, and the first of equally close ones', () => {
  expect(didYouMean('tone', ['stone', 'tones', 'tone_of_voice'])).toBe('stone')
  expect(didYouMean('tests', ['rest', 'test'])).toBe('test')
})

test('there is no suggestion where nothing is known', () => {
  expect(didYouMean('anything', [])).toBeUndefined()
})

test('a word that lost, gained, changed or swapped one letter is recognised among words that are far from it', () => {
  const word = fc.stringMatching(/^[a-m]{6,12}$/)
  const slip = fc.constantFrom('drop', 'add', 'change', 'swap')
  fc.assert(
    fc.property(word, slip, fc.nat(), (known, kind, seed) => {
      const at = seed % (known.length - 1)
      const rest = known.slice(at)
      const mistyped = {
        drop: known.slice(0, at) + rest.slice(1),
        add: `${known.slice(0, at)}z${rest}`,
        change: `${known.slice(0, at)}z${rest.slice(1)}`,
        swap: known.slice(0, at) + rest[1] + rest[0] + rest.slice(2),
      }[kind]
      expect(didYouMean(mistyped, ['zzzzzzzzzz', 'yyyyyy', known])).toBe(known)
    }),
  )
})

test.for([
  ['warning', 'warn'],
  ['err', 'error'],
  ['Error', 'error'],
  ['Information', 'info'],
  ['wran', 'warn'],
  ['o', undefined],
  ['fatal', undefined],
])('among levels, %j means %j', ([word, meant]) => {
  expect(meantOf(word!, ['off', 'info', 'warn', 'error'])).toBe(meant)
})

test('what begins like several words is no short form of one', () => {
  expect(meantOf('BORDERLINE', ['PASS', 'BORDERLINE_PASS', 'BORDERLINE_FAIL'])).toBeUndefined()
})
