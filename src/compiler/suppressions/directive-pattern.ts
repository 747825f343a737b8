/**
 * What a comment that is meant to be a directive begins with, behind its number sign. Whoever writes `FDC-IGNORE` or
 * `fdc disable-next-line` means one too; a sentence that begins with `fdc` does not.
 */
export const directivePattern =
  /^(?:fdc-disable|fdc-(?:disable|ignore|enable)(?![a-z])|fdc[: \t]+(?:disable|ignore|enable)(?:[-_]|[ \t]+(?:next|line|file)\b|[ \t]+[a-z]+\/))/i

const beginning = /#[^\S\r\n]*fdc[-:\s]/iy

/** Whether a text may hold a directive: one quick look at its comments, with which almost every text is done. */
export function mayHoldDirectives(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    beginning.lastIndex = at
    if (beginning.test(text)) return true
  }
  return false
}
