import { expect, test } from 'vitest'
import { isEnglish } from '../../src/spec/language.ts'

test('English is English in every region, and nothing else', () => {
  expect(['en', 'en-GB', 'EN-us', 'enm', 'de'].map(isEnglish)).toEqual([true, true, true, false, false])
})
