import { expect, test } from 'vitest'
import { wordLimits } from '../../../src/runners/baseline/word-limits.ts'

test('limits are told in words, and where a script has no spaces in characters as well', () => {
  expect(wordLimits([3, 20], 'en')).toBe('3 to 20 words')
  expect(wordLimits([20, 3], 'de-CH')).toBe('3 to 20 words')
  expect(wordLimits([10, 50], 'zh-Hans')).toBe('10 to 50 words (about 16 to 80 characters)')
  expect(wordLimits([10, 50], 'ja')).toBe('10 to 50 words (about 18 to 90 characters)')
  expect(wordLimits([10, 50], 'ko')).toBe('10 to 50 words')
})

test('without a range a person writes as long as they would', () => {
  expect(wordLimits(undefined, 'en')).toBe('as long as this person would write')
})
