import type { WordSource } from '../spec/audit.ts'
import { foldLetters } from './fold-text.ts'

/** Cuts texts into words. */
export interface WordSegmenter {
  source: WordSource
  /** The words of a text, as they stand in it. */
  words(text: string): string[]
}

// What nearly all texts in Latin script consist of: ASCII, Latin letters with accents, dashes, quotes, bullet, ellipsis.
const plain = /^[\0-\x7fÀ-\u024f–—‘’“”•…]*$/
// Here the rules of Unicode are not those below: a row of low lines is a word, and of colons languages think differently.
const exception = /__|[A-Za-zÀ-ÖØ-öø-\u024f]:[A-Za-zÀ-ÖØ-öø-\u024f]/
const plainWord =
  /[A-Za-zÀ-ÖØ-öø-\u024f0-9](?:[A-Za-zÀ-ÖØ-öø-\u024f0-9_]|(?<=[A-Za-zÀ-ÖØ-öø-\u024f])['‘’.](?=[A-Za-zÀ-ÖØ-öø-\u024f])|(?<=[0-9])['‘’.,;](?=[0-9]))*/g

/**
 * Words as Unicode (UAX #29) and the word lists of ICU have them, by `Intl.Segmenter`, for a language (a BCP 47 tag). It
 * counts Chinese, Japanese and Thai right, which transcripts are measured by. Rules and prompts count with `countWords`
 * instead, which is rougher and the same on every machine: what lint says must not change with an upgrade of Node.
 * A hyphen parts two words here ("well-known" is two) and joins them there.
 */
export function createWordSegmenter(language: string): WordSegmenter {
  // Regions and scripts change nothing in words, and the first part of a tag is never malformed. A language that ICU does
  // not know would get that of the machine.
  const tag = language.split('-')[0]!.toLowerCase()
  const isKnown = Intl.Segmenter.supportedLocalesOf([tag], { localeMatcher: 'lookup' }).length > 0
  const segmenter = new Intl.Segmenter(isKnown ? tag : 'en', { granularity: 'word', localeMatcher: 'lookup' })
  return {
    source: { locale: segmenter.resolvedOptions().locale, icu: process.versions.icu ?? 'unknown' },
    words(text) {
      // A tenth of the time, and the same words but for a low line at their beginning; a test holds both together.
      if (plain.test(text) && !exception.test(text)) return text.match(plainWord) ?? []
      const words: string[] = []
      for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment)
      return words
    },
  }
}

/** Words in a form in which the same word is the same text, one behind the other with a space between. */
export function foldWords(words: readonly string[]): string {
  const folded = foldLetters(words.join(' '))
  return folded.includes('’') ? folded.replaceAll('’', "'") : folded
}

/** Words as a reader should see them: in scripts that write no spaces, without. */
export function joinWords(words: readonly string[]): string {
  return words.reduce(
    (text, word) =>
      text === '' || (unspaced(text.slice(-1)) && unspaced(word)) ? text + word : `${text} ${word}`,
    '',
  )
}

function unspaced(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  )
}
