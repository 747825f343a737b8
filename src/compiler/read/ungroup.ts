/** The number that digits in groups spell, if they do: `16,384`, `16_384`. */
export function ungroup(text: string): string | undefined {
  return /^\d{1,3}(?:[,_ '’\u00a0\u202f]\d{3}){1,4}$/.test(text) ? text.replace(/\D/g, '') : undefined
}
