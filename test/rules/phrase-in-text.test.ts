import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPhrase, foldForPhrases, foldPhrase } from '../../src/rules/phrase-in-text.ts'

const finds = (text: string, phrase: string) => findPhrase(foldForPhrases(text), foldPhrase(phrase)) >= 0

test.for([
  ['Please REST  assured.', 'Rest assured!'],
  ['don’t worry', "Don't worry"],
  ['(as an AI)', 'As an AI'],
  ['assured, rest assured', 'rest assured'],
  ['请您放心吧', '放心'],
  ['Is there anything else?', 'Is there anything else?'],
] as const)('%j holds %j', ([text, phrase]) => {
  expect(finds(text, phrase)).toBe(true)
})

test.for([
  ['The forest assured me', 'rest assured'],
  ['as an AIrport', 'As an AI'],
  ['rest, assured', 'rest assured'],
] as const)('%j does not hold %j', ([text, phrase]) => {
  expect(finds(text, phrase)).toBe(false)
})

test('a phrase that stands between spaces is found, whatever it is and whatever is around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (phrase, before, after) => {
      fc.pre(foldPhrase(phrase) !== '')
      expect(finds(`${before} ${phrase} ${after}`, phrase)).toBe(true)
    }),
  )
})
