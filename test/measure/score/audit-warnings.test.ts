import { expect, test } from 'vitest'
import { auditWarnings } from '../../../src/measure/score/audit-warnings.ts'
import type { Transcript } from '../../../src/spec/record.ts'
import { auditAll, conversation, wordsOf } from '../../support/audit.ts'

const few = { fewest_responses: 2, fewest_praising: 1, fewest_messages: 1 }

function messages(transcripts: readonly Transcript[], settings: Parameters<typeof auditAll>[1] = {}) {
  const report = auditAll(transcripts, { ...settings, options: { ...few, ...settings.options } })
  return auditWarnings(report, true)
}

test('a phrase that most responses hold is quoted with its share', () => {
  const texts = ['hi', 'It sounds like rain.', 'hi', 'So it sounds like fog!', 'hi', 'Take the other line.']
  expect(messages([conversation('a', texts)], { options: { mean_ratio: 9 } })).toEqual([
    {
      code: 'signature_phrase',
      message: '66.7 % of 3 responses hold "it sounds like"; a phrase should stand in at most 50 %.',
    },
  ])
})

test('responses of a sample are called so', () => {
  const all = ['a', 'b', 'c'].map((id) =>
    conversation(id, ['hi', 'It sounds like rain.', 'hi', 'It sounds like fog.']),
  )
  const [warning] = messages(all, { options: { sampled_conversations: 2 } })
  expect(warning!.message).toBe(
    '100 % of 4 sampled responses hold "it sounds like"; a phrase should stand in at most 50 %.',
  )
})

test('one layout is described', () => {
  const texts = [1, 2, 3].flatMap((number) => [
    'w '.repeat(9),
    `Hi,\n\n- ${wordsOf(2, `x${number}`)}\n\nis it ${number}?`,
  ])
  expect(messages([conversation('a', texts)])).toEqual([
    {
      code: 'same_structure',
      message:
        '100 % of 3 responses are laid out in one way (3 paragraphs, bullets, a short first line and a question at the end); at most 90 % should be.',
    },
  ])
})

test('a mean that is hardly too high shows that it is', () => {
  const long = (answer: number) => conversation(`a${answer}`, [wordsOf(1000, 'u'), wordsOf(answer)])
  expect(messages([long(2002), long(2000)], { options: { fewest_responses: 9 } })).toEqual([
    {
      code: 'long_answers',
      message:
        'Answers have 2.001 words for each word of the user, as the mean of 2 exchanges; it should be at most 2.',
    },
  ])
})

test('praise is compared with that of the first halves', () => {
  const praising = (number: number) =>
    Array.from({ length: 10 }, (_, index) => (index < number ? 'Great question!' : `No ${index}.`))
  const talk = [...praising(1), ...praising(3)].flatMap((answer) => ['one two three', answer])
  expect(messages([conversation('a', talk)])).toEqual([
    {
      code: 'growing_praise',
      message:
        '30 % of 10 answers in second halves of conversations praise the user, and 10 % in first halves; praise should not grow beyond 20 %.',
    },
  ])
})

test('conversations in another script are named by side, and of many the first', () => {
  const chinese = '我的包裹迟到了，没有人回答我的问题。'
  const ids = Array.from({ length: 30 }, (_, index) => `c${10 + index}`)
  const both = messages([
    ...ids.map((id) => conversation(id, ['Where is my parcel, and who has seen it?', chinese])),
    conversation('x', [chinese, 'On which line did you lose the parcel?']),
  ])
  expect(both.filter(({ code }) => code === 'other_script')).toEqual([
    {
      code: 'other_script',
      message:
        'The user writes mostly in another script than that of the declared language, `en`, in 1 of 31 conversations (x); conversations must be in that language.',
    },
    {
      code: 'other_script',
      message:
        'The assistant writes mostly in another script than that of the declared language, `en`, in 30 of 31 conversations (c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21 and 18 more); conversations must be in that language.',
    },
  ])
})

test('messages out of the range of their style are told by side', () => {
  const styles = new Map<string, [number, number]>([['terse', [2, 4]]])
  const texts = ['one', 'w', 'one two', 'w', wordsOf(5), 'w', wordsOf(6), 'w', wordsOf(3), 'w']
  expect(messages([conversation('a', texts, 'terse')], { styles, options: { phrase_share: 1 } })).toEqual([
    {
      code: 'out_of_range',
      message:
        '60 % of 5 user messages in style "terse" are out of its range of 2 to 4 words (1 too short, 2 too long); at most 20 % should be.',
    },
  ])
})

test('a repeated example is named with its place', () => {
  const text = 'Please tell me the line and the day, and I will look.'
  const path = 'rubric.criteria.CQ1.calibration_examples[0].response'
  const all = [conversation('b', [text, text]), conversation('a', [wordsOf(9), text])]
  expect(messages(all, { examples: [{ path, text }], options: { fewest_responses: 9 } })).toEqual([
    {
      code: 'repeated_example',
      message: `A calibration example, such as \`${path}\`, is repeated in 2 of 2 conversations (a and b); what judges are shown must not be what they judge.`,
    },
  ])
})

test('of sound transcripts nothing is said, and without an audit only where there are transcripts', () => {
  expect(messages([conversation('a', ['where is my bag', 'Which line?'])])).toEqual([])
  expect(auditWarnings(null, false)).toEqual([])
  expect(auditWarnings(null, true).map(({ code }) => code)).toEqual(['not_audited'])
})
