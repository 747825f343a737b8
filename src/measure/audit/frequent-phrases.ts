/** A phrase that many responses hold. */
export interface FrequentPhrase {
  words: readonly string[]
  /** Responses that hold it, begin with it and end with it. */
  responses: number
  opening: number
  closing: number
  /** Its first and last words less one, as places in the list of all; none for two words. */
  parts: readonly number[]
}

/** The words of a response, and the phrases of some length that begin at each of them, by their numbers; -1 for rare ones. */
interface Numbered {
  words: Int32Array
  phrases: Int32Array
}

interface Count {
  responses: number
  opening: number
  closing: number
  /** The response in which it was seen last, so that each counts once. */
  latest: number
  /** Number of the phrase without its first word. */
  rest: number
}

/**
 * All phrases of 2 to `longest` words that more than `least` of the responses hold, shorter ones first. A response is its
 * words with a space between. Exact: a phrase is at most as frequent as each part of it, so that lengths are counted one
 * after the other, and only where both parts are frequent (Agrawal and Srikant 1994). Most words are not.
 */
export function findFrequentPhrases(
  responses: readonly string[],
  least: number,
  longest: number,
): FrequentPhrase[] {
  const numbers = numberFrequentWords(responses, least)
  const names = [...numbers.keys()]
  let level = responses.map((response): Numbered => {
    const spoken = response.split(' ')
    const words = new Int32Array(spoken.length)
    for (let place = 0; place < words.length; place++) words[place] = numbers.get(spoken[place]!) ?? -1
    return { words, phrases: words }
  })
  const found: FrequentPhrase[] = []
  // Where the phrases of one word less begin in the list.
  let before = 0
  for (let length = 2; length <= longest; length++) {
    const start = found.length
    const numbered = new Map<number, number>()
    for (const [key, count] of countPhrases(level, length, names.length)) {
      if (count.responses <= least) continue
      numbered.set(key, numbered.size)
      const first = Math.floor(key / names.length)
      const last = names[key % names.length]!
      const words = length === 2 ? [names[first]!, last] : [...found[before + first]!.words, last]
      const parts = length === 2 ? [] : [before + first, before + count.rest]
      found.push({ words, parts, responses: count.responses, opening: count.opening, closing: count.closing })
    }
    if (numbered.size === 0) break
    level = level.map((one) => ({ words: one.words, phrases: renumber(one, length, names.length, numbered) }))
    before = start
  }
  return found
}

function numberFrequentWords(responses: readonly string[], least: number): Map<string, number> {
  const counts = new Map<string, { responses: number; latest: number }>()
  for (const [index, response] of responses.entries()) {
    for (const word of response.split(' ')) {
      const count = counts.get(word)
      if (!count) counts.set(word, { responses: 1, latest: index })
      else if (count.latest !== index) {
        count.responses++
        count.latest = index
      }
    }
  }
  const frequent = [...counts].filter(([, count]) => count.responses > least)
  return new Map(frequent.map(([word], index) => [word, index]))
}

function countPhrases(level: readonly Numbered[], length: number, width: number): Map<number, Count> {
  const counts = new Map<number, Count>()
  for (const [index, { words, phrases }] of level.entries()) {
    const last = words.length - length
    for (let place = 0; place <= last; place++) {
      const rest = phrases[place + 1]!
      if (phrases[place]! < 0 || rest < 0) continue
      const key = phrases[place]! * width + words[place + length - 1]!
      let count = counts.get(key)
      if (!count) {
        count = { responses: 0, opening: 0, closing: 0, latest: -1, rest }
        counts.set(key, count)
      }
      if (count.latest !== index) count.responses++
      count.latest = index
      if (place === 0) count.opening++
      if (place === last) count.closing++
    }
  }
  return counts
}

function renumber(
  { words, phrases }: Numbered,
  length: number,
  width: number,
  numbers: ReadonlyMap<number, number>,
): Int32Array {
  const longer = new Int32Array(Math.max(0, words.length - length + 1)).fill(-1)
  for (let place = 0; place < longer.length; place++) {
    const first = phrases[place]!
    if (first < 0 || phrases[place + 1]! < 0) continue
    longer[place] = numbers.get(first * width + words[place + length - 1]!) ?? -1
  }
  return longer
}
