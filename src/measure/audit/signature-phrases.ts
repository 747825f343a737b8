import type { PhraseReport, SignaturePhrase } from '../../spec/audit.ts'
import { joinWords } from '../word-segmenter.ts'
import type { AuditOptions } from './audit-options.ts'
import { type FrequentPhrase, findFrequentPhrases } from './frequent-phrases.ts'
import type { ResponseSample } from './response-sample.ts'
import { compareTexts } from './smallest.ts'

/**
 * The phrases that more than `phrase_share` of the responses hold, or begin or end with: words in a row, whatever the
 * punctuation between them. Where such phrases overlap ("it sounds like", "sounds like you") the longest stands for all;
 * of several as long the one in the most responses, and then the first by its letters.
 */
export function findSignaturePhrases(
  sample: ResponseSample,
  { phrase_share, shortest_phrase, longest_phrase, fewest_responses }: AuditOptions,
): PhraseReport {
  const responses = sample.responses()
  const all = responses.length
  const least = phrase_share * all
  const frequent = all < fewest_responses ? [] : findFrequentPhrases(responses, least, longest_phrase)
  const families = familiesOf(frequent)
  const longest = new Map<number, FrequentPhrase>()
  for (const [index, phrase] of frequent.entries()) {
    const isEdge = phrase.opening > least || phrase.closing > least
    if (phrase.words.length < shortest_phrase && !isEdge) continue
    const other = longest.get(families[index]!)
    if (!other || comparePhrases(phrase, other) < 0) longest.set(families[index]!, phrase)
  }
  const phrases = [...longest.values()].map(
    ({ words, responses, opening, closing }): SignaturePhrase => ({
      phrase: joinWords(words),
      words: words.length,
      share: responses / all,
      opening_share: opening / all,
      closing_share: closing / all,
    }),
  )
  phrases.sort((a, b) => b.share - a.share || b.words - a.words || compareTexts(a.phrase, b.phrase))
  return { responses: all, complete: sample.isComplete(), phrases }
}

function comparePhrases(a: FrequentPhrase, b: FrequentPhrase): number {
  return (
    b.words.length - a.words.length ||
    b.responses - a.responses ||
    compareTexts(a.words.join(' '), b.words.join(' '))
  )
}

// By place, a number that all phrases have in common which share a part. Parts stand before what consists of them.
function familiesOf(phrases: readonly FrequentPhrase[]): number[] {
  const leaders = phrases.map((_, index) => index)
  const leaderOf = (index: number): number => {
    let leader = index
    while (leaders[leader] !== leader) {
      leaders[leader] = leaders[leaders[leader]!]!
      leader = leaders[leader]!
    }
    return leader
  }
  for (const [index, { parts }] of phrases.entries())
    for (const part of parts) leaders[leaderOf(part)] = leaderOf(index)
  return leaders.map((_, index) => leaderOf(index))
}
