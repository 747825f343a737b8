import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFrequentPhrases } from '../../../src/measure/audit/frequent-phrases.ts'

const phrasesOf = (text: string, length: number) => {
  const words = text.split(' ')
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '))
}

test('finds what counting every phrase of every response finds', () => {
  const response = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 })
  const texts = fc.array(
    response.map((words) => words.join(' ')),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 4 }), (responses, least) => {
      const expected = new Map<string, [number, number, number]>()
      for (const length of [2, 3, 4]) {
        for (const phrase of new Set(responses.flatMap((text) => phrasesOf(text, length)))) {
          const count = (holds: (phrases: string[]) => boolean) =>
            responses.filter((text) => holds(phrasesOf(text, length))).length
          const holders = count((phrases) => phrases.includes(phrase))
          if (holders > least)
            expected.set(phrase, [
              holders,
              count((phrases) => phrases[0] === phrase),
              count((phrases) => phrases.at(-1) === phrase),
            ])
        }
      }
      const found = findFrequentPhrases(responses, least, 4)
      expect(
        new Map(found.map((one) => [one.words.join(' '), [one.responses, one.opening, one.closing]])),
      ).toEqual(expected)
      for (const { words, parts } of found) {
        const [first, last] = [words.slice(0, -1), words.slice(1)]
        expect(parts.map((part) => found[part]!.words)).toEqual(words.length === 2 ? [] : [first, last])
      }
    }),
  )
})
