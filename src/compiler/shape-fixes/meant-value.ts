import { meantOf } from '../../spec/did-you-mean.ts'
import type { Path } from '../../spec/path.ts'
import type { Candidate } from './candidate.ts'

const truthWords = new Map([
  ...['yes', 'on', 'true'].map((word) => [word, true] as const),
  ...['no', 'off', 'false'].map((word) => [word, false] as const),
])

/** The allowed word that differs only in case, spaces, dashes and underscores; else the one that is near. */
export function meantWord(text: string, allowed: readonly string[], path: Path): Candidate | undefined {
  const same = allowed.filter((word) => fold(word) === fold(text))
  const meant = same.length === 1 ? same[0] : meantOf(text, allowed)
  return meant === undefined ? undefined : write(meant, path, same.length === 1)
}

/** The truth value that `yes` or `off` stands for, which YAML 1.2 reads as text. */
export function meantTruth(text: string, path: Path): Candidate | undefined {
  const value = truthWords.get(text.toLowerCase())
  return value === undefined ? undefined : write(value, path, true)
}

/** The number that a text in quotes spells. */
export function meantNumber(text: string, path: Path): Candidate | undefined {
  const value = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined
  // `-0` is a slip of some kind, and written back it is a 0.
  return value === undefined || Object.is(value, -0) ? undefined : write(value, path, true)
}

function write(value: string | number | boolean, at: Path, isCertain: boolean): Candidate {
  return { isCertain, proposal: { title: `Write \`${value}\`.`, changes: [{ at, set: value }] } }
}

/** A word without what people write in different ways. */
export function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '')
}
