import { type ShingleSets, shingleSets } from './shingle-sets.ts'
import { hashShingles, similarity } from './shingles.ts'

/** Texts that are nearly the same, and how often two were compared to find them. */
export interface NearDuplicates {
  /** Indexes of the texts of each group, in order; each of them is nearly the same as the first of its group. */
  groups: number[][]
  comparisons: number
}

// Texts that one mark leads to. A mark of more is a phrase of the field rather than the sign of a copy, and a copy shares
// others.
const mostHolders = 8
// A mark of more occurrences is common, and leads to a copy only by chance; a text needs no more than two such marks.
const rare = 64
const mostCommon = 2
// Products such as 0.6 × 5 may come out just above or below a whole number.
const rounding = 1e-9

/**
 * Finds the texts whose similarity to an earlier one is `least` or more, which must be above 0. The work grows with the
 * length of the texts, not with the square of their number: a text is compared only with those that share one of its
 * marks, its rarest shingles. This misses no copy (the prefix filter of Chaudhuri, Ganti and Kaushik 2006) but where
 * every mark that the two share is a phrase of the field, which more than 8 texts have that are no copies.
 */
export function findNearDuplicates(texts: readonly string[], least: number): NearDuplicates {
  if (!mayRepeat(texts, least)) return { groups: [], comparisons: 0 }
  const sets = shingleSets(texts)
  const sharesEnough = comparer(sets, least)
  const groups = new Map<number, number[]>()
  const holders = new Map<number, number[]>()
  const comparedWith = new Int32Array(texts.length).fill(-1)
  let comparisons = 0
  const firstAlike = (index: number, marks: readonly number[]): number | undefined => {
    for (const mark of marks) {
      for (const other of holders.get(mark) ?? []) {
        if (comparedWith[other] === index) continue
        comparedWith[other] = index
        comparisons++
        if (sharesEnough(other, index) && similarity(texts[other]!, texts[index]!) >= least) return other
      }
    }
    return undefined
  }
  for (let index = 0; index < texts.length; index++) {
    const marks = marksOf(sets, index, least)
    const first = firstAlike(index, marks)
    if (first !== undefined) append(groups, first, index, first)
    else
      for (const mark of marks)
        if ((holders.get(mark)?.length ?? 0) < mostHolders) append(holders, mark, index)
  }
  return { groups: [...groups.values()], comparisons }
}

function append(lists: Map<number, number[]>, key: number, ...items: number[]): void {
  const list = lists.get(key)
  if (list) list.push(items[0]!)
  else lists.set(key, items.reverse())
}

/**
 * Whether some text can be nearly the same as an earlier one: nearly always no, and that is cheap to see. A copy brings
 * hardly a shingle that no text before it had. Shingles are remembered by one bit each, of which few are taken, so that
 * one bit for two shingles makes a yes out of a no, and never the reverse.
 */
function mayRepeat(texts: readonly string[], least: number): boolean {
  const characters = texts.reduce((total, { length }) => total + length, 0)
  const width = Math.min(30, Math.max(10, Math.ceil(Math.log2(characters * 4))))
  const known = new Int32Array(2 ** (width - 5))
  const shingles: number[] = []
  return texts.some((text) => {
    const count = hashShingles(text, shingles)
    let fresh = 0
    for (let index = 0; index < count; index++) {
      const place = shingles[index]! >>> (31 - width)
      const bit = 1 << (place & 31)
      if ((known[place >>> 5]! & bit) !== 0) continue
      known[place >>> 5]! |= bit
      fresh++
    }
    return count > 0 && fresh <= (1 - least) * count + rounding
  })
}

// Whichever two sets share `least` of their shingles share one of the first so many, in any order common to all sets.
// What occurs once is shared with nobody.
function marksOf(
  { shingles, starts, ends, mask, counts }: ShingleSets,
  index: number,
  least: number,
): number[] {
  const [start, end] = [starts[index]!, ends[index]!]
  const last = Math.min(end - 1, end - Math.ceil(least * (end - start) - rounding))
  const marks: number[] = []
  let common = 0
  for (let place = start; place <= last; place++) {
    const slot = shingles[place]! & mask
    const occurs = counts[slot]!
    if (occurs > rare && common++ >= mostCommon) break
    if (occurs > 1) marks.push(slot)
  }
  return marks
}

// Tells by hashes whether two texts can share enough shingles, and breaks off as soon as too many have no partner.
function comparer({ shingles, starts, ends, mask }: ShingleSets, least: number) {
  const latest = new Int32Array(mask + 1).fill(-1)
  let current = -1
  return (other: number, index: number): boolean => {
    if (current !== index) {
      current = index
      for (let place = starts[index]!; place < ends[index]!; place++) latest[shingles[place]! & mask] = index
    }
    const [start, end] = [starts[other]!, ends[other]!]
    const both = end - start + ends[index]! - starts[index]!
    let spare = end - start - Math.ceil((least / (1 + least)) * both - rounding)
    for (let place = start; spare >= 0 && place < end; place++) {
      if (latest[shingles[place]! & mask] !== index) spare--
    }
    return spare >= 0
  }
}
