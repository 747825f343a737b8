import { expect, test } from 'vitest'
import { estimateTokens, tokensPerWord } from '../../src/measure/estimate-tokens.ts'

test.for([
  ['en', 4 / 3],
  ['en-GB', 4 / 3],
  ['de', 4 / 3],
  ['zh-Hant', 2],
  ['JA', 2],
  ['ko', 3],
  ['constructor', 4 / 3],
] as const)('a word of %s has about %d tokens', ([language, tokens]) => {
  expect(tokensPerWord(language)).toBe(tokens)
})

test('English has a token for every 4.6 characters: a quarter of them less the 15 % that this is too much', () => {
  expect(estimateTokens('x'.repeat(460))).toBe(100)
  expect(estimateTokens('')).toBe(0)
})

test.for([
  ['包裹在路上', 5],
  ['荷物は届く', 5],
  ['택배가늦다', 5],
  ['包裹 parcel 4711 on its way', 2 + 5],
] as const)(
  '%s has about %d tokens, one for each character without spaces between words',
  ([text, tokens]) => {
    expect(estimateTokens(text)).toBe(tokens)
  },
)
