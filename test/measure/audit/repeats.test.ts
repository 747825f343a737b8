import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRepeatFinder } from '../../../src/measure/audit/find-repeats.ts'
import { similarity } from '../../../src/measure/shingles.ts'
import { createWordSegmenter } from '../../../src/measure/word-segmenter.ts'
import { auditAll, auditSettingsWith, conversation, wordsOf } from '../../support/audit.ts'

const examples = [
  {
    path: 'rubric.criteria.CQ1.calibration_examples[0].context',
    text: 'User: my vase arrived in pieces, what now?',
  },
  { path: 'rubric.criteria.CQ1.calibration_examples[0].response', text: 'Send me a photo of it today.' },
  { path: 'rubric.criteria.CQ1.calibration_examples[1].response', text: 'Please wait.' },
  { path: 'rubric.criteria.CQ2.calibration_examples[0].response', text: wordsOf(60) },
  { path: 'rubric.criteria.CQ2.calibration_examples[1].response', text: 'Send me a photo of it today.' },
]

test('openings and answers that repeat an example are named with exchange, role and place', () => {
  const set = [
    conversation('b', ['Hello', 'Nothing like it at all here.', 'Hm', 'send me a PHOTO of it – today!']),
    conversation('a', ['My vase arrived in pieces. What now?', 'Please wait.']),
    conversation('c', ['Hello', 'My vase is whole.']),
  ]
  const { repeats, findings } = auditAll(set, { examples })
  expect(repeats).toEqual({
    // The context as a whole and the message in it, the answer, and the long text; "Please wait." is too short.
    texts: 4,
    conversations: 2,
    answers: 1,
    openings: 1,
    named: [
      { id: 'a', exchange: 1, role: 'user', path: examples[0]!.path, similarity: 1 },
      { id: 'b', exchange: 2, role: 'assistant', path: examples[1]!.path, similarity: 1 },
    ],
  })
  expect(findings).toEqual([{ code: 'repeated_example', subject: null, value: 2, limit: 0, of: 3 }])
})

test('a later message of the user is not looked at', () => {
  const text = 'My vase arrived in pieces, what now?'
  expect(
    auditAll([conversation('a', ['Hi', 'Hello.', text, 'Hm.'])], { examples }).repeats.conversations,
  ).toBe(0)
})

test('a long answer that changes one word repeats an example, and one that changes two of 60 does not', () => {
  const changed = (...places: number[]) =>
    wordsOf(60)
      .split(' ')
      .map((word, index) => (places.includes(index) ? 'other' : word))
      .join(' ')
  const found = (text: string) => auditAll([conversation('a', ['Hi', text])], { examples }).repeats.named
  expect(found(changed(30))).toMatchObject([{ path: examples[3]!.path, similarity: 59 / 65 }])
  expect(found(changed(10, 40))).toEqual([])
})

test('without examples nothing is repeated', () => {
  expect(auditAll([conversation('a', ['Hi', wordsOf(60)])]).repeats).toMatchObject({
    texts: 0,
    conversations: 0,
  })
})

test('finds the example that comparing with all of them finds', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', 'three', 'four'), { minLength: 5, maxLength: 12 })
    .map((words) => words.join(' '))
  const least = fc.constantFrom(0.3, 0.5, 0.75, 0.9, 1)
  const segmenter = createWordSegmenter('en')
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, least, (texts, asked, similarity_) => {
      const known = texts.map((one, index) => ({ path: `p${index}`, text: one }))
      const settings = auditSettingsWith({ examples: known, options: { similarity: similarity_ } })
      const alike = texts.map((one) => similarity(one, asked))
      const most = Math.max(...alike, 0)
      const expected =
        most > 0 && most >= similarity_ ? { path: `p${alike.indexOf(most)}`, similarity: most } : undefined
      expect(createRepeatFinder(settings, segmenter).find(asked)).toEqual(expected)
    }),
  )
})
