import { foldText } from '../measure/fold-text.ts'

const ascii = /[a-z0-9]/

/** A phrase as texts are searched for it: folded, without the marks that end a sentence. */
export function foldPhrase(phrase: string): string {
  const folded = foldForPhrases(phrase)
  return ascii.test(folded.at(-1) ?? '') ? folded : folded.replace(/[\s.!?…]+$/, '')
}

/** A text as it is searched for phrases. */
export function foldForPhrases(text: string): string {
  const folded = foldText(text)
  return folded.includes('’') ? folded.replaceAll('’', "'") : folded
}

/**
 * Where a folded phrase stands in a folded text as words of their own, from a place on, or -1. Only ASCII letters make words longer:
 * many scripts write no spaces between words.
 */
export function findPhrase(text: string, phrase: string, from = 0): number {
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = at > 0 && ascii.test(text[at - 1]!) && ascii.test(phrase[0]!)
    const end = at + phrase.length
    const after = end < text.length && ascii.test(text[end]!) && ascii.test(phrase.at(-1)!)
    if (!before && !after) return at
  }
  return -1
}
