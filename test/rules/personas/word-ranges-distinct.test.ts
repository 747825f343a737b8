import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/word-ranges-distinct.ts'
import { findings, places } from '../../support/check-example.ts'

const styles = (text: string) => `personas: {styles: {${text}}}`

test('one range for all styles is found once', () => {
  expect(findings(rule, styles('worried: 0.4, angry: 0.3, cheerful: 0.3'))).toEqual([
    {
      at: ['personas', 'styles'],
      message: 'All 3 styles have 10 to 60 words a message; their ranges should differ.',
      hint: 'Give each style `words` of its own; one that fdc does not know takes the range of casual writing.',
    },
  ])
})

test('a terse style that is no shorter than another is pointed to', () => {
  const yaml = styles('formal: {weight: 0.5, words: [10, 40]}, Terse: {weight: 0.5, words: [10, 40]}')
  expect(findings(rule, yaml)).toEqual([
    {
      at: ['personas', 'styles', 'Terse', 'words'],
      message: 'Style "Terse" has 10 to 40 words and "formal" 10 to 40; "Terse" should have fewer.',
      hint: 'Lower this range.',
      related: [{ at: ['personas', 'styles', 'formal', 'words'], message: 'formal has no more words' }],
    },
  ])
})

test.for([
  [
    'swapped ranges',
    'terse: {weight: 0.5, words: [40, 120]}, stream-of-consciousness: {weight: 0.5, words: [3, 20]}',
    'terse',
  ],
  ['another word for terse', 'casual: 0.5, laconic: {weight: 0.5, words: [20, 70]}', 'laconic'],
  ['a style that fdc does not know, by its default', 'brief: 0.5, casual: 0.5', 'brief'],
] as const)('%s are found', ([, text, name]) => {
  expect(places(rule, styles(text))).toEqual([`personas.styles.${name}.words`])
})

test.for([
  ['the defaults', 'personas: {}'],
  ['two styles with one range, which differ by tone', styles('polite: 0.5, rude: 0.5')],
  [
    'three styles of which one differs',
    styles('polite: 0.4, rude: 0.3, odd: {weight: 0.3, words: [10, 61]}'),
  ],
  ['a terse style with the same bottom', styles('terse: {weight: 0.5, words: [10, 20]}, casual: 0.5')],
  [
    'a terse style that is longer than one nobody knows',
    styles('terse: 0.5, shy: {weight: 0.5, words: [1, 5]}'),
  ],
  [
    'terse beside text-speak',
    styles('terse: {weight: 0.5, words: [5, 40]}, text_speak: {weight: 0.5, words: [3, 30]}'),
  ],
  [
    'a range the wrong way round, which another rule reports',
    styles('terse: {weight: 0.5, words: [90, 30]}, casual: 0.5'),
  ],
  ['no style', styles('')],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
