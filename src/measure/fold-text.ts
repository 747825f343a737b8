const ascii = /^[\0-\x7f]*$/

/** A text without what does not change its meaning: letter case, white space and the two ways to write an accent. */
export function foldText(text: string): string {
  // Most texts are ASCII, which has one way to write everything; normalising is what costs.
  const folded = ascii.test(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase().normalize('NFC')
  // Most texts have single spaces already, which is cheaper to see than to write anew.
  return (/\s\s|[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded).trim()
}
