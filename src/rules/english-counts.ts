import { person } from './english-people.ts'

// One of these stands in every question that the patterns below know, and in few others.
const mayCount = /\d|twice|double|average|mean /i

const amount = '\\d+(?:[.,]\\d+)?'
const limit =
  '(?:(?:fewer|less|more|longer|shorter) than|at (?:most|least)|no (?:fewer|less|more|longer) than|not (?:more|less|fewer) than|under|over|above|below|within|up to|exactly|an? maximum of|an? minimum of|between \\d+ and)'
const said = '(?:answers?|exchanges?|messages?|questions?|replies|responses?|sentences?|turns?|words?)'
const speaker = `(?:the |its |their )?(?:${person}(?:'s|s')?|messages?|questions?)`

const counts = [
  // From ten on; whether an answer has two sentences can be seen.
  new RegExp(`\\b${limit} \\d[\\d,.]*\\d (?:words|characters|tokens|sentences)\\b`),
  new RegExp(
    `\\b${limit} ${amount} ?(?:%|percent|per cent) of (?:(?:all|the|its|their|these) )*(?:\\S+ )?${said}\\b`,
  ),
  new RegExp(
    `\\b(?:${amount} times|twice|double) (?:as long as|the (?:length|words|number of words) of|longer than) ${speaker}`,
  ),
  new RegExp(
    `\\b(?:word|character|token) counts? (?:of \\S+ (?:answer|message|reply|response)s? )?(?:(?:is|are|stays?|kept) )?${limit} ${amount}`,
  ),
  /\b(?:average|mean) (?:length of|number of (?:words|sentences|questions)|(?:answer|message|reply|response|sentence) length)\b/,
]

// What somebody is asked to write, or told that it holds, is no limit of the answers.
const limitOfTheTalk =
  /\b(?:ask|encourag|invit|remind|request|tell|told)\w* (?:\S+ ){1,4}to\b|\b(?:explain|mention|remind|said|say|stat|tell|told)\w* (?:\S+ ){0,3}that\b/

/** The words by which an English question makes its judge count, or undefined. Unsure cases have none. */
export function countIn(question: string): string | undefined {
  if (!mayCount.test(question)) return undefined
  const spoken = question.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
  // What is quoted is what somebody is to say.
  const own = spoken.replace(/"[^"]*"|“[^”]*”/g, '""')
  for (const pattern of counts) {
    const found = own.match(pattern)
    if (found) return limitOfTheTalk.test(own.slice(0, found.index)) ? undefined : found[0]
  }
  return undefined
}
