import { expect, test } from 'vitest'
import { auditAll, conversation, wordsOf } from '../../support/audit.ts'

/** Conversations of two exchanges each, with the answers in turn. */
const withAnswers = (answers: readonly string[]) =>
  answers.flatMap((answer, index) =>
    index % 2 === 0 ? [conversation(`c${index}`, ['Hi', answer, 'Hm', answers[index + 1] ?? ''])] : [],
  )
const filler = (index: number) => wordsOf(10, `n${index}x`)
/** So many answers, of which the first ones are made by a function. */
const answers = (all: number, some: number, make: (index: number) => string) =>
  Array.from({ length: all }, (_, index) => (index < some ? make(index) : filler(index)))

test.for([
  [11, ['it sounds like']],
  [10, []],
] as const)('a phrase in %i of 20 responses: %j', ([some, expected]) => {
  const { phrases } = auditAll(
    withAnswers(answers(20, some, (i) => `${filler(i)}. It sounds like ${filler(i + 50)}`)),
  )
  expect(phrases).toMatchObject({ responses: 20, complete: true })
  expect(phrases.phrases.map(({ phrase }) => phrase)).toEqual(expected)
})

test('a phrase is found whatever its case, punctuation and apostrophes, and counts once for a response', () => {
  const forms = [
    "I hear you, and that's hard.",
    'I HEAR YOU – and that’s hard!',
    "i hear you and that's hard. I hear you.",
  ]
  const report = auditAll(
    withAnswers(answers(20, 15, (i) => `${filler(i)} ${forms[i % 3]} ${filler(i + 50)}`)),
  )
  expect(report.phrases.phrases).toEqual([
    { phrase: "i hear you and that's hard", words: 6, share: 0.75, opening_share: 0, closing_share: 0 },
  ])
  expect(report.findings).toEqual([
    { code: 'signature_phrase', subject: "i hear you and that's hard", value: 0.75, limit: 0.5, of: 20 },
  ])
})

test('the longest of overlapping phrases stands for all, also where a shorter one is more frequent', () => {
  const { phrases } = auditAll(
    withAnswers(
      answers(20, 18, (i) => `${filler(i)} it sounds like ${i < 12 ? 'you are stuck' : filler(i + 50)}`),
    ),
  )
  expect(phrases.phrases.map(({ phrase, share }) => [phrase, share])).toEqual([
    ['it sounds like you are stuck', 0.6],
  ])
})

test('two phrases without a word in common are two', () => {
  const { phrases } = auditAll(
    withAnswers(answers(20, 16, (i) => `it sounds like ${filler(i)} let me know ${filler(i + 50)}`)),
  )
  expect(phrases.phrases.map(({ phrase }) => phrase)).toEqual(['it sounds like', 'let me know'])
})

test('a paragraph that is repeated word by word is one phrase, cut at eight words', () => {
  const { phrases } = auditAll(withAnswers(answers(20, 20, () => wordsOf(40))))
  expect(phrases.phrases).toMatchObject([{ phrase: 'w0 w1 w2 w3 w4 w5 w6 w7', words: 8, share: 1 }])
})

test('two words are a phrase where most responses begin or end with them, and nowhere else', () => {
  const at = (make: (index: number) => string) =>
    auditAll(withAnswers(answers(20, 12, make))).phrases.phrases.map(
      ({ phrase, opening_share, closing_share }) => [phrase, opening_share, closing_share],
    )
  expect(at((i) => `I understand. ${filler(i)}`)).toEqual([['i understand', 0.6, 0]])
  expect(at((i) => `${filler(i)} Take care!`)).toEqual([['take care', 0, 0.6]])
  expect(at((i) => `${filler(i)} take care ${filler(i + 50)}`)).toEqual([])
})

test('a Chinese phrase is found and shown without spaces', () => {
  const names = ['昨天', '北京', '冰箱', '音乐', '苹果', '老师', '火车', '医院', '钥匙', '报纸']
  const answer = (i: number) => `我理解您的心情。${names[i % 10]}${names[(i + 3) % 10]}`
  const { phrases } = auditAll(withAnswers(answers(20, 20, answer)), { language: 'zh' })
  expect(phrases.phrases.map(({ phrase }) => phrase)).toEqual(['我理解您的心情'])
})

test('of few responses nothing is said, and responses without words are none', () => {
  expect(auditAll(withAnswers(answers(19, 19, () => 'it sounds like rain'))).findings).toEqual([])
  const { phrases } = auditAll(withAnswers(answers(20, 20, () => '🙂')))
  expect(phrases).toEqual({ responses: 0, complete: true, phrases: [] })
})

test('a name such as constructor or __proto__ is a word like others', () => {
  const { phrases } = auditAll(
    withAnswers(answers(20, 20, (i) => `${filler(i)} constructor toString valueOf`)),
  )
  expect(phrases.phrases.map(({ phrase }) => phrase)).toEqual(['constructor tostring valueof'])
})

test('the lines are options', () => {
  const said = withAnswers(answers(20, 8, (i) => `${filler(i)} let me know ${filler(i + 50)}`))
  const find = (options: object) => auditAll(said, { options }).phrases.phrases.length
  expect([find({ phrase_share: 0.3 }), find({ phrase_share: 0.3, shortest_phrase: 4 }), find({})]).toEqual([
    1, 0, 0,
  ])
})

test('of more conversations than the sample holds, those with the smallest digests are compared', () => {
  const set = Array.from({ length: 60 }, (_, index) =>
    conversation(`c${index}`, ['Hi', `${filler(index)} it sounds like ${filler(index + 99)}`]),
  )
  const options = { sampled_conversations: 25 }
  const { phrases } = auditAll(set, { options })
  expect(phrases).toMatchObject({ responses: 25, complete: false, phrases: [{ share: 1 }] })
  expect(auditAll([...set].reverse(), { options }).phrases).toEqual(phrases)
})

test('of a conversation so many characters are compared, and the report says that these are not all', () => {
  const long = conversation('c', ['Hi', wordsOf(5), 'Hm', wordsOf(400), 'Hm', wordsOf(5)])
  const { phrases } = auditAll([long], { options: { sampled_characters: 100 } })
  expect(phrases).toMatchObject({ responses: 1, complete: false })
})
