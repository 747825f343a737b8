import { expect, test } from 'vitest'
import { countOwnLetters } from '../../src/measure/own-letters.ts'

test.for([
  ['abc где', ['latn'], 3, 6],
  ['打开 App', ['hani'], 6, 9],
  ['打开 "My parcels" https://example.org/abc', ['hani'], 6, 6],
  ['Петар i Pavle', ['cyrl', 'latn'], 11, 11],
  ['12 – 🙂', ['latn'], 0, 0],
] as const)('%s', ([text, scripts, own, all]) => {
  expect(countOwnLetters(text, scripts)).toEqual({ own, all })
})
