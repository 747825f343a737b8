// Characters that have one way to be written, in either case: all below the combining accents, dashes and quotes. Most
// texts have no others, and normalising is what costs.
const plain = /^[\0-\u02ff\u2010-\u2027]*$/

/** A text without what does not change its letters: their case and the two ways to write an accent. */
export function foldLetters(text: string): string {
  return plain.test(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase().normalize('NFC')
}

/** A text without what does not change its meaning: letter case, white space and the two ways to write an accent. */
export function foldText(text: string): string {
  const folded = foldLetters(text)
  // Single spaces, of which most texts have no others, are left alone: each match costs.
  return folded.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}
