import { foldLetters } from './fold-text.ts'

// What a character is to a text: nothing, a part of a word, or a word by itself.
const none = 0
const part = 1
const whole = 2

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? part : none,
)

// Ranges of what is not a part of a word, in the order of the codes. Scripts that are written without spaces (Thai, Lao,
// Burmese, Khmer, kana, Han) have no words that code could see, so each character counts as one; so do symbols and emoji.
// A table of a few ranges costs a fraction of what Unicode's own classes cost to compile.
const ranges: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x80, 0xbf, none],
  [0x60c, 0x61f, none],
  [0x964, 0x965, none],
  [0xe00, 0xeff, whole],
  [0x1000, 0x109f, whole],
  [0x1780, 0x17ff, whole],
  [0x2000, 0x206f, none],
  [0x2070, 0x2bff, whole],
  [0x3000, 0x303f, none],
  [0x3040, 0x9fff, whole],
  [0xd800, 0xdfff, whole],
  [0xf900, 0xfaff, whole],
  [0xff00, 0xff0f, none],
  [0xff1a, 0xff20, none],
]

function kindOf(code: number): number {
  if (code < 128) return asciiKinds[code]!
  for (const [first, last, kind] of ranges) {
    if (code < first) break
    if (code <= last) return kind
  }
  return part
}

// Stands before the first word and behind the last, twice, so that every word is in as many shingles as any other.
const edge = 0x1e3779b9

/**
 * Writes a hash of each shingle of a text into a list, from `start` on, and returns where they end. A shingle is three
 * words in a row, in any script, whatever their case and punctuation; a text of n words has n + 2 of them, because its
 * beginning and end count as words.
 */
export function hashShingles(text: string, into: number[], start = 0): number {
  const folded = foldLetters(text)
  const { length } = folded
  let [end, before, last, word] = [start, edge, edge, 0]
  for (let index = 0; index <= length; index++) {
    const code = index < length ? folded.charCodeAt(index) : 0
    const kind = code < 128 ? asciiKinds[code]! : kindOf(code)
    if (kind === part) {
      word = (Math.imul(word ^ code, 0x01000193) + 0x9dc5) | 0
      continue
    }
    if (word !== 0) {
      into[end++] = mix(before, last, word)
      before = last
      last = word
      word = 0
    }
    if (kind === whole) {
      into[end++] = mix(before, last, code)
      before = last
      last = code
    }
  }
  if (end === start) return end
  into[end++] = mix(before, last, edge)
  into[end++] = mix(last, edge, edge)
  return end
}

// 31 bits, which a list of small integers holds without boxing.
function mix(a: number, b: number, c: number): number {
  const hash = Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ c
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 1
}

/** The words of a text as its shingles know them. */
function wordsOf(text: string): string[] {
  const folded = foldLetters(text)
  const words: string[] = []
  let start = -1
  for (let index = 0; index <= folded.length; index++) {
    const kind = index < folded.length ? kindOf(folded.charCodeAt(index)) : none
    if (kind === part) start = start < 0 ? index : start
    else {
      if (start >= 0) words.push(folded.slice(start, index))
      if (kind === whole) words.push(folded.charAt(index))
      start = -1
    }
  }
  return words
}

/**
 * How alike two texts are, from 0 to 1: the shingles that both have, among all that either has (Jaccard's index). Where
 * one of n words was changed it is (n − 1) / (n + 5): 0.6 for 10 words, 0.8 for 25. Texts without words are like none.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [shinglesOf(a), shinglesOf(b)]
  let both = 0
  for (const shingle of left) if (right.has(shingle)) both++
  return both === 0 ? 0 : both / (left.size + right.size - both)
}

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text)
  if (words.length === 0) return new Set()
  const padded = ['', '', ...words, '', '']
  return new Set(padded.slice(2).map((word, index) => `${padded[index]} ${padded[index + 1]} ${word}`))
}
