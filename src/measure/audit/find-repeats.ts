import type { RepeatedExample } from '../../spec/audit.ts'
import { hashShingles, similarity } from '../shingles.ts'
import { splitMessages } from '../split-messages.ts'
import type { WordSegmenter } from '../word-segmenter.ts'
import type { AuditSettings, ExampleText } from './audit-settings.ts'

/** Finds the calibration example that a text repeats, if any: the one that is most alike, or the first of several. */
export interface RepeatFinder {
  /** How many texts of examples it knows. */
  texts: number
  find(text: string): Pick<RepeatedExample, 'path' | 'similarity'> | undefined
}

interface KnownText extends ExampleText {
  shingles: readonly number[]
}

const none: readonly number[] = []
// Products such as 0.1 × 10 may come out just below a whole number.
const rounding = 1e-9

/**
 * Prepares the examples for a search that reads each text once, however many examples there are. A text that is as alike
 * as `options.similarity` lacks at most a share of an example's shingles, so that it has one of any so many and one
 * more: these are its marks, and only texts with a mark are compared. Misses nothing.
 */
export function createRepeatFinder(settings: AuditSettings, { words }: WordSegmenter): RepeatFinder {
  const { similarity: least, fewest_words } = settings.options
  const known: KnownText[] = []
  const seen = new Set<string>()
  for (const { path, text } of settings.examples) {
    // A context may hold several messages; a conversation repeats one of them.
    for (const message of splitMessages(text)) {
      if (words(message).length < fewest_words) continue
      const shingles = shinglesOf(message)
      const key = shingles.join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      known.push({ path, text: message, shingles })
    }
  }
  const marks = marksOf(known, least)
  const hashes: number[] = []
  return {
    texts: known.length,
    find(text) {
      if (marks.size === 0) return undefined
      const count = hashShingles(text, hashes)
      const candidates = new Set<number>()
      for (let index = 0; index < count; index++)
        for (const holder of marks.get(hashes[index]!) ?? none) candidates.add(holder)
      if (candidates.size === 0) return undefined
      const size = new Set(hashes.slice(0, count)).size
      let best: { index: number; alike: number } | undefined
      for (const index of candidates) {
        const { shingles, text: other } = known[index]!
        // The smaller set is at most a part of the larger one.
        if (Math.min(shingles.length, size) < least * Math.max(shingles.length, size) - rounding) continue
        const alike = similarity(other, text)
        if (alike < least) continue
        if (!best || alike > best.alike || (alike === best.alike && index < best.index))
          best = { index, alike }
      }
      return best && { path: known[best.index]!.path, similarity: best.alike }
    },
  }
}

function shinglesOf(text: string): number[] {
  const hashes: number[] = []
  hashShingles(text, hashes)
  return [...new Set(hashes)]
}

// Rare ones first, so that phrases of the field mark nothing where there is something else.
function marksOf(known: readonly KnownText[], least: number): Map<number, number[]> {
  const counts = new Map<number, number>()
  for (const { shingles } of known)
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  const marks = new Map<number, number[]>()
  for (const [index, { shingles }] of known.entries()) {
    const rarest = [...shingles].sort((a, b) => counts.get(a)! - counts.get(b)! || a - b)
    // One more for a hash that two shingles share.
    for (const shingle of rarest.slice(0, Math.floor((1 - least) * shingles.length + rounding) + 2)) {
      const holders = marks.get(shingle)
      if (holders) holders.push(index)
      else marks.set(shingle, [index])
    }
  }
  return marks
}
