import { person } from './english-people.ts'

/** A limit on answers that a text states in words. */
export interface StatedLimit {
  /** Questions in one answer, or words of an answer against those of the user's message. */
  kind: 'questions' | 'length'
  limit: number
  /** The words that say it. */
  words: string
}

const numbers: Record<string, number> = {
  a: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  twice: 2,
  double: 2,
}
const number = '(\\d+|one|two|three|four|five)'
const atMost = '(?:at most|no more than|not more than|never more than|a maximum of|up to)'
// What may follow, so that "at most one question about the address" is not taken for a limit on all questions.
const wholeAnswer =
  '(?= ?[.,;:?!)]| ?$| (?:(?:in|per) (?:a|any|each|every|one|the same|single)? ?(?:single )?(?:answer|message|reply|response|turn)|at (?:a time|once))\\b)'
const questionLimits = [
  new RegExp(`\\b${atMost} ${number} questions?${wholeAnswer}`),
  new RegExp(`\\b(?:only|just) (one|a single) question${wholeAnswer}`),
  new RegExp(`\\b${number} questions? (?:or (?:fewer|less)|at most)\\b`),
]
const times = '(twice|double|(?:\\d+(?:\\.\\d+)?|two|three) ?(?:x|×|times))'
const asTheUser = `(?: as (?:long|many words)| the (?:length|words|word count|number of words))?(?: as| of)?(?: what)? the ${person}(?:['’]s?|s)?\\b`
const lengthLimits = [
  new RegExp(
    `\\b(?:${atMost}|(?:no|not|never) longer than|within|(?:not|never) exceeds?|stays? (?:below|under)) ${times}${asTheUser}`,
  ),
]
// Another limit may well hold in some situations.
const condition =
  /\b(?:after|before|during|except|first|if|last|later|(?<!\bat )once|second|unless|until|when|whenever|where|while)\b/

// One of these stands in every limit, and in few other texts.
const mayLimit = /(?:one|two|three|four|five|single|\d)\s+question|twice|double|times|\d ?[x×]/i

/** The limits that an English text states for every answer; a limit under a condition is none of them. */
export function statedLimits(text: string): StatedLimit[] {
  if (!mayLimit.test(text)) return []
  const found: StatedLimit[] = []
  for (const sentence of text.toLowerCase().split(/\n\s*\n|(?<=[a-z0-9)"'][.!?])\s/)) {
    const spoken = sentence.replace(/\s+/g, ' ')
    if (condition.test(spoken)) continue
    for (const [kind, patterns] of [
      ['questions', questionLimits],
      ['length', lengthLimits],
    ] as const) {
      const match = patterns.map((pattern) => pattern.exec(spoken)).find((one) => one !== null)
      if (!match) continue
      const [word = ''] = match[1]!.split(/ ?(?:x|×|times)$/)
      const limit = numbers[word.split(' ').at(-1)!] ?? Number(word)
      if (Number.isFinite(limit)) found.push({ kind, limit, words: match[0].trim() })
    }
  }
  return found
}
