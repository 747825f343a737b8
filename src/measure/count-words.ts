// Scripts without spaces between words, and how many of their characters make a word on average. Chinese and Japanese
// words have about two; Thai, Lao, Khmer and Burmese, which write vowels and tones as characters of their own, about five.
const dense = [
  { characters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, perWord: 2 },
  { characters: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, perWord: 5 },
]

// Where a word begins: at a letter or digit that continues neither a run of them nor one with a joiner ("don't").
const start = /(?<![\p{L}\p{N}\p{M}])(?<![\p{L}\p{N}\p{M}]['’._-])[\p{L}\p{N}\p{M}]/gu

// The same for ASCII alone: the classes above cost more to compile than most texts to read.
const asciiStart = /(?<![A-Za-z0-9])(?<![A-Za-z0-9]['._-])[A-Za-z0-9]/g
const ascii = /^[\0-\x7f]*$/

/**
 * The number of words of a text in any script: runs of letters and digits, where an apostrophe, hyphen, underscore or
 * full stop inside a run does not end it. Where a script has no spaces it is an estimate from the characters. Takes no
 * word list of the platform, so that every machine counts the same.
 */
export function countWords(text: string): number {
  if (ascii.test(text)) return text.match(asciiStart)?.length ?? 0
  let words = 0
  let rest = text
  for (const { characters, perWord } of dense) {
    words += Math.ceil((rest.match(characters)?.length ?? 0) / perWord)
    rest = rest.replace(characters, ' ')
  }
  return words + (rest.match(start)?.length ?? 0)
}
