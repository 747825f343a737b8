import { expect, test } from 'vitest'
import { auditAll, conversation, factsOf, wordsOf } from '../../support/audit.ts'

const exchange = (user: number, answer: number) => [wordsOf(user), wordsOf(answer)]

test('facts of a conversation are its ratios, their mean and the share of too long answers', () => {
  const facts = factsOf(conversation('c', [...exchange(50, 50), ...exchange(40, 100), ...exchange(30, 45)]))
  expect(facts.exchanges.map(({ ratio, too_long }) => [ratio, too_long])).toEqual([
    [1, false],
    [2.5, true],
    [1.5, false],
  ])
  expect(facts).toMatchObject({ mean_ratio: 5 / 3, too_long_share: 1 / 3, length_passes: false })
})

test.for([
  [40, 'excused', 40, false],
  [41, 'too long', 41, true],
] as const)('an answer of %i words to one word is %s, since the floor is 40', ([words, , ratio, tooLong]) => {
  const { length } = auditAll([conversation('c', exchange(1, words))])
  expect(length).toMatchObject({
    measured: 1,
    excused: tooLong ? 0 : 1,
    mean_ratio: tooLong ? ratio : null,
    mean_ratio_of_all: ratio,
    too_long: tooLong ? 1 : 0,
    conversations: 1,
    conversations_passed: tooLong ? 0 : 1,
  })
})

test('a short answer within the target is not excused: it counts', () => {
  expect(auditAll([conversation('c', exchange(20, 30))]).length).toMatchObject({
    excused: 0,
    mean_ratio: 1.5,
  })
})

test.for([
  [
    'below the target’s end and fewer than a quarter too long',
    [
      [50, 50],
      [50, 50],
      [50, 50],
      [50, 50],
      [20, 41],
    ],
    true,
  ],
  [
    'exactly a quarter too long',
    [
      [100, 50],
      [100, 50],
      [100, 50],
      [20, 41],
    ],
    false,
  ],
  ['mean exactly at the target’s end', [[50, 75]], false],
] as const)('lengths: %s', ([, exchanges, passes]) => {
  const texts = exchanges.flatMap(([user, answer]) => exchange(user, answer))
  expect(factsOf(conversation('c', texts)).length_passes).toBe(passes)
})

test('the hard limit itself is allowed, also where a product of doubles would miss it', () => {
  const limits = { length_ratio: { target: [1, 1.1], max: 1.15, floor_words: 0 } }
  expect(factsOf(conversation('c', exchange(100, 115)), limits).exchanges[0]!.too_long).toBe(false)
  expect(factsOf(conversation('c', exchange(100, 116)), limits).exchanges[0]!.too_long).toBe(true)
})

test('an exchange without words on one side has no ratio', () => {
  const { length } = auditAll([conversation('c', ['🙂', wordsOf(90), 'Hello', ''])])
  expect(length).toMatchObject({ measured: 0, mean_ratio: null, mean_ratio_of_all: null, conversations: 0 })
  expect(factsOf(conversation('c', [])).length_passes).toBeNull()
})

test.for([
  [[60, 120], []],
  [[60, 121], [{ code: 'long_answers', subject: null, value: 121 / 60, limit: 2, of: 1 }]],
] as const)('answers of %j words on the whole: %j', ([[user, answer], findings]) => {
  expect(auditAll([conversation('c', exchange(user, answer))]).findings).toEqual(findings)
})

test('Chinese answers are measured by words, not by spaces', () => {
  const user = '我的包裹迟到了三天。'
  const facts = factsOf(conversation('c', [user, user.repeat(12)]), { language: 'zh' })
  expect(facts.exchanges[0]).toMatchObject({ ratio: 12, too_long: true })
})

test('questions are counted per answer and held against the limit', () => {
  const texts = ['Hi', 'A? B? C?', 'Hi', 'A?', 'Hi', '']
  expect(auditAll([conversation('c', texts)]).questions).toEqual({
    answers: 3,
    questions: 4,
    mean: 4 / 3,
    most: 3,
    many: 1,
    many_share: 1 / 3,
  })
  expect(factsOf(conversation('c', texts), { max_questions: 0 }).many_questions).toBe(2)
  expect(auditAll([]).questions).toMatchObject({ mean: null, many_share: null })
})
