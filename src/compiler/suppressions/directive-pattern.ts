/**
 * What a comment that is meant to be a directive begins with, behind its number sign. Whoever writes `FDC-IGNORE` or
 * `fdc disable-next-line` means one too; a sentence that begins with `fdc` does not.
 */
export const directivePattern =
  /^(?:fdc-disable|fdc-(?:disable|ignore|enable)(?![a-z])|fdc[: \t]+(?:disable|ignore|enable)(?:[-_]|[ \t]+(?:next|line|file)\b|[ \t]+[a-z]+\/))/i

/** Whether a text may hold a directive: one quick look that almost every text ends with. */
export function mayHoldDirectives(text: string): boolean {
  return /#[ \t]*fdc[-: \t]/i.test(text)
}
