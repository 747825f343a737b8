import { expect, test } from 'vitest'
import { countWords } from '../../src/measure/count-words.ts'

test.for([
  ['', 0],
  [' … — !', 0],
  ['slower', 1],
  ["It doesn't fit a 24-GB card, at 8,192 tokens.", 9],
  ['größer als nötig', 3],
  ['अच्छा उत्तर', 2],
] as const)('%j has %i words', ([text, words]) => {
  expect(countWords(text)).toBe(words)
})

test('two characters of a script without spaces are a word', () => {
  expect(countWords('回答更快')).toBe(2)
  expect(countWords('回答更快 than qwen3')).toBe(4)
})
