/** A text without what does not change its meaning: letter case, white space and the two ways to write an accent. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim()
}
