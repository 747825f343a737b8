import { printableLine } from './report/printable.ts'

/** A path or value as a word of a command that somebody may copy into a shell. */
export function shellWord(word: string): string {
  const shown = printableLine(word)
  return /^[\w./@%+=:,-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`
}
