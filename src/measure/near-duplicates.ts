import { hashShingles, similarity } from './shingles.ts'

/** Texts that are nearly the same, and how often two were compared to find them. */
export interface NearDuplicates {
  /** Indexes of the texts of each group, in order; each of them is nearly the same as the first of its group. */
  groups: number[][]
  comparisons: number
}

// Texts that one shingle remembers. A shingle of more is a phrase of the field rather than the mark of a copy, and a copy
// shares others.
const mostHolders = 8

/**
 * Finds the texts whose similarity to an earlier one is `least` or more, which must be above 0. The work grows with the
 * length of the texts, not with the square of their number: a text is compared only with those that share one of its
 * rarest shingles. This misses nothing (the prefix filter of Chaudhuri, Ganti and Kaushik 2006) unless more than 8 texts
 * that differ from each other share each of these.
 */
export function findNearDuplicates(texts: readonly string[], least: number): NearDuplicates {
  if (!mayRepeat(texts, least)) return { groups: [], comparisons: 0 }
  const sets = rarestFirst(texts)
  const groups = new Map<number, number[]>()
  const holders = new Map<number, number[]>()
  const comparedWith = new Int32Array(texts.length).fill(-1)
  let comparisons = 0
  // Returns the first text of a group that this one belongs to.
  const firstAlike = (index: number, marks: readonly number[]): number | undefined => {
    for (const mark of marks) {
      for (const other of holders.get(mark) ?? []) {
        if (comparedWith[other] === index) continue
        comparedWith[other] = index
        comparisons++
        if (!mayBeAlike(sets[other]!, sets[index]!, least)) continue
        if (similarity(texts[other]!, texts[index]!) >= least) return other
      }
    }
    return undefined
  }
  for (const [index, set] of sets.entries()) {
    const marks = marksOf(set, least)
    const first = firstAlike(index, marks)
    if (first !== undefined) append(groups, first, index, [first])
    else
      for (const mark of marks)
        if ((holders.get(mark)?.length ?? 0) < mostHolders) append(holders, mark, index)
  }
  return { groups: [...groups.values()], comparisons }
}

function append(
  lists: Map<number, number[]>,
  key: number,
  item: number,
  start: readonly number[] = [],
): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [...start, item])
}

/**
 * Whether some text can be nearly the same as an earlier one: nearly always no, and that is cheap to see. A copy brings
 * hardly a shingle that no text before it had. Shingles are remembered by one bit each, of which few are taken, so that
 * one bit for two shingles makes a yes out of a no, and never the reverse.
 */
function mayRepeat(texts: readonly string[], least: number): boolean {
  const characters = texts.reduce((total, { length }) => total + length, 0)
  const width = Math.max(10, Math.ceil(Math.log2(characters * 4)))
  const known = new Int32Array(2 ** (width - 5))
  const shingles: number[] = []
  return texts.some((text) => {
    const count = hashShingles(text, shingles)
    let fresh = 0
    for (let index = 0; index < count; index++) {
      const slot = shingles[index]! >>> (32 - width)
      const bit = 1 << (slot & 31)
      if ((known[slot >>> 5]! & bit) !== 0) continue
      known[slot >>> 5]! |= bit
      fresh++
    }
    return count > 0 && fresh <= (1 - least) * count + rounding
  })
}

// Products such as 0.6 × 5 may come out just above or below a whole number.
const rounding = 1e-9
const rank = 2 ** 32
const mostCounted = 2 ** 20

// The shingles of each text, each once, as its rarity and its hash in one number, the rarest first.
function rarestFirst(texts: readonly string[]): Float64Array[] {
  const shingles: number[] = []
  const sets = texts.map((text) => Float64Array.from(shingles.slice(0, hashShingles(text, shingles))))
  const slots = 2 ** Math.min(22, Math.ceil(Math.log2(sets.reduce((total, { length }) => total + length, 2))))
  const counts = new Uint32Array(slots)
  for (const set of sets) for (const hash of set) counts[hash % slots]!++
  return sets.map((set) => {
    const ranked = set.map((hash) => Math.min(counts[hash % slots]!, mostCounted) * rank + hash).sort()
    return ranked.filter((value, index) => value !== ranked[index - 1])
  })
}

// Of two texts that are alike, each holds one of the other's marks: whichever sets share `least` of their shingles share
// one of the first so many, in any order that is the same for all. What only one text holds marks nothing.
function marksOf(set: Float64Array, least: number): number[] {
  const most = set.length - Math.ceil(least * set.length - rounding) + 1
  return [...set.subarray(0, most)].filter((shingle) => shingle >= 2 * rank)
}

// The similarity by hashes, which breaks off as soon as too many shingles have no partner.
function mayBeAlike(a: Float64Array, b: Float64Array, least: number): boolean {
  const shared = (least / (1 + least)) * (a.length + b.length) - rounding
  let [left, right, both] = [0, 0, 0]
  while (left < a.length && right < b.length) {
    if (both + Math.min(a.length - left, b.length - right) < shared) return false
    if (a[left] === b[right]) {
      both++
      left++
      right++
    } else if (a[left]! < b[right]!) left++
    else right++
  }
  return both >= shared
}
