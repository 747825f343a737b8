import { scriptsOfLanguage } from '../../measure/scripts-of-language.ts'
import type { WordRange } from '../../spec/personas.ts'

// Characters of a word in scripts that write no spaces, where a model has nothing to count words by.
const charactersOfWord: Readonly<Record<string, number>> = {
  hani: 1.6,
  kana: 1.8,
  thai: 4,
  laoo: 4,
  khmr: 4.5,
  mymr: 4.5,
}

/** Fewest and most words of a message, in words for the simulator. */
export function wordLimits(range: WordRange | undefined, language: string): string {
  if (!range) return 'as long as this person would write'
  const [least, most] = [Math.min(...range), Math.max(...range)]
  const script = scriptsOfLanguage(language)?.findLast((one) => Object.hasOwn(charactersOfWord, one))
  const words = `${least} to ${most} words`
  if (script === undefined) return words
  const [from, to] = [least, most].map((count) => Math.round(count * charactersOfWord[script]!))
  return `${words} (about ${from} to ${to} characters)`
}
