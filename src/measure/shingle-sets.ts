import { hashShingles } from './shingles.ts'

/** The shingles of some texts, those of one text behind those of the other, each once and the rarest first. */
export interface ShingleSets {
  /** Hashes of shingles. Those of text n stand from `starts[n]` up to `ends[n]`. */
  shingles: readonly number[]
  starts: readonly number[]
  ends: readonly number[]
  /** The bits of a hash that are a place in a table with a place for about every shingle. */
  mask: number
  /** By that place, how often a shingle occurs; now and then two shingles share it. */
  counts: Uint32Array
}

const rank = 2 ** 32
const mostCounted = 2 ** 20

/** The shingles of texts. Rarity orders all sets in the same way; among shingles as rare as each other the hash does. */
export function shingleSets(texts: readonly string[]): ShingleSets {
  const shingles: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let [end, longest] = [0, 0]
  for (const text of texts) {
    starts.push(end)
    end = hashShingles(text, shingles, end)
    ends.push(end)
    longest = Math.max(longest, end - starts.at(-1)!)
  }
  const mask = 2 ** Math.ceil(Math.log2(2 * end + 2)) - 1
  const counts = new Uint32Array(mask + 1)
  for (const shingle of shingles) counts[shingle & mask]!++
  const keys = new Float64Array(longest)
  for (const [index, start] of starts.entries()) {
    const ranked = keys.subarray(0, ends[index]! - start)
    for (let place = 0; place < ranked.length; place++) {
      const shingle = shingles[start + place]!
      ranked[place] = Math.min(counts[shingle & mask]!, mostCounted) * rank + shingle
    }
    ranked.sort()
    ends[index] = start
    for (let place = 0; place < ranked.length; place++) {
      if (place === 0 || ranked[place] !== ranked[place - 1]) shingles[ends[index]!++] = ranked[place]! % rank
    }
  }
  return { shingles, starts, ends, mask, counts }
}
