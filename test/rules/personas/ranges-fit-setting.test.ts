import { expect, test } from 'vitest'
import rule from '../../../src/rules/personas/ranges-fit-setting.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (styles: string, setting = '') =>
  `domain: {title: Chat, summary: Chats.${setting && `, setting: ${setting}`}}\npersonas: {styles: {${styles}}}`
const letters =
  'terse: {weight: 0.3, words: [30, 80]}, formal: {weight: 0.4, words: [120, 250]}, stream: {weight: 0.3, words: [150, 300]}'

test('there is one finding, at the longest range, and it tells a forgotten setting', () => {
  expect(findings(rule, spec(letters))).toEqual([
    {
      at: ['personas', 'styles', 'stream', 'words'],
      message:
        'Style "stream" has up to 300 words a message, and the setting is live chat, the default; there it should have at most 150.',
      hint: 'Set `domain.setting` to `async_messages` or `email`, or leave `words` out for the ranges of live chat.',
      related: [{ at: ['personas', 'styles', 'formal', 'words'], message: 'formal has up to 250' }],
    },
  ])
})

test('where live chat is written, the range is what is wrong', () => {
  expect(findings(rule, spec('rambling: {weight: 1, words: [40, 151]}', 'live_chat'))).toEqual([
    {
      at: ['personas', 'styles', 'rambling', 'words'],
      message:
        'Style "rambling" has up to 151 words a message, and the setting is live chat; there it should have at most 150.',
      hint: 'Leave `words` out for the range of live chat, or write `because` at the style.',
      related: [],
    },
  ])
})

test('a range the wrong way round is read as it was meant', () => {
  expect(places(rule, spec('formal: {weight: 1, words: [250, 20]}'))).toEqual([
    'personas.styles.formal.words',
  ])
})

test.for([
  ['letters by mail', spec(letters, 'email')],
  ['letters by message', spec(letters, 'async_messages')],
  ['the ranges of live chat', spec('terse: 0.5, stream_of_consciousness: 0.5')],
  ['a range at the edge', spec('a: {weight: 1, words: [40, 150]}')],
  ['a reason', spec('a: {weight: 1, words: [80, 300], because: They paste letters}')],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('how many words is an option', () => {
  expect(places(rule, spec('casual: 1'), { max_words: 50 })).toEqual(['personas.styles.casual.words'])
})
