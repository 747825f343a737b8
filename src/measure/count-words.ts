// Scripts that are written without spaces between words.
const unspaced = new RegExp(
  `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((name) => `\\p{Script=${name}}`).join('')}]`,
  'gu',
)

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** The number of words of a text. Where a script has no spaces, two characters count as one word. */
export function countWords(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0
  const words = text.replace(unspaced, ' ').match(word)?.length ?? 0
  return words + Math.ceil(characters / 2)
}
