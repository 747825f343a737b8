// A word with its space and punctuation is about 6 characters in English, and tokenizers cut it into 4/3 tokens. The
// words of Chinese and Japanese are counted at two characters, those of Korean have about three, a token each.
const perWord = new Map([
  ['zh', 2],
  ['yue', 2],
  ['ja', 2],
  ['ko', 3],
])
const perEnglishWord = 4 / 3

// Characters that take about one token each.
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const ascii = /^[\0-\x7f]*$/

// A token is 4 characters by the rule of thumb, which overestimates English by about 15 %.
const charactersPerToken = 4 * 1.15

/**
 * Estimated tokens of a word, as `countWords` counts words, in a language (a BCP 47 tag). English has 4/3. Most other
 * languages have more, for which no figure is known that holds for every tokenizer: they take that of English, which is
 * a lower bound.
 */
export function tokensPerWord(language: string): number {
  return perWord.get(language.toLowerCase().split('-')[0]!) ?? perEnglishWord
}

/**
 * Estimated tokens of a text without a model's tokenizer: one for each Chinese, Japanese or Korean character, and one
 * for every 4.6 others (a quarter of the characters less the 15 % by which that overestimates English). A lower bound
 * for other scripts.
 */
export function estimateTokens(text: string): number {
  const characters = ascii.test(text) ? 0 : (text.match(dense)?.length ?? 0)
  return Math.round(characters + (text.length - characters) / charactersPerToken)
}
