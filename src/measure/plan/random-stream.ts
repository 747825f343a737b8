import { hash } from 'node:crypto'

/**
 * The version of everything that is drawn: of streams, of what they are asked, and of how plans are made. The same
 * version, design and seed give the same plan for good; whatever changes one of them gets a new number.
 */
export const planVersion = 1

/** Draws numbers from 0 to 1, without 1. */
export type RandomStream = () => number

/**
 * The stream of random numbers for one purpose (`'s007', 'topic'`). Every purpose has a stream of its own, so that a new
 * field moves no other. Whole numbers only, so that every platform draws the same: the generator is sfc32 (Chris
 * Doty-Humphrey, PractRand), begun with 128 bits of the SHA-256 of version, seed and purpose.
 */
export function randomStream(seed: number, ...purpose: readonly (string | number)[]): RandomStream {
  const bytes = Buffer.from(hash('sha256', JSON.stringify([planVersion, seed, ...purpose])), 'hex')
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  // The author's number of rounds until every bit of the state has reached every other.
  for (let round = 0; round < 12; round++) next()
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}

/** The numbers from 0 to `count` − 1 in random order (Fisher and Yates). */
export function shuffled(count: number, draw: RandomStream): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let left = count - 1; left > 0; left--) {
    const other = Math.floor(draw() * (left + 1))
    ;[order[left], order[other]] = [order[other]!, order[left]!]
  }
  return order
}

/** Draws an index by weights, which need not sum to 1; undefined where none is above 0. */
export function drawIndex(weights: readonly number[], draw: RandomStream): number | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let left = draw() * total
  let last: number | undefined
  for (const [index, weight] of weights.entries()) {
    if (weight <= 0) continue
    last = index
    left -= weight
    if (left < 0) return index
  }
  // A sum of roundings may leave a little.
  return last
}
