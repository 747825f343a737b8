/**
 * What a comment that is meant to be a directive begins with, behind its number sign. Whoever writes `FDC-IGNORE` or
 * `fdc disable-next-line` means one too; a sentence that begins with `fdc` does not.
 */
export const directivePattern =
  /^(?:fdc-disable|fdc-(?:disable|ignore|enable)(?![a-z])|fdc[:\s]+(?:disable|ignore|enable)(?:[-_]|\s+(?:next|line|file)\b|\s+[a-z]+\/))/i

/**
 * What may stand between the number sign and a directive, on one line. A no-break space is a blank like others; what has
 * no width is none, and a directive behind it is reported.
 */
export const blankBefore = /^#(?:[^\S\r\n]|[\u200b-\u200d\u2060])*/

const beginning = new RegExp(`${blankBefore.source.slice(1)}fdc[-:\\s]`, 'iy')

/** Whether a text may hold a directive: one quick look at its comments, with which almost every text is done. */
export function mayHoldDirectives(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    beginning.lastIndex = at
    if (beginning.test(text)) return true
  }
  return false
}
