import { expect, test } from 'vitest'
import { praisesUser } from '../../../src/measure/audit/english-praise.ts'
import { auditAll, conversation } from '../../support/audit.ts'

test.for([
  'Great question! The parcel is in Lyon.',
  'That’s a really good point.',
  'Well done.',
  "You're absolutely right, it was late.",
  'You are so right about that.',
  'You did a great job there.',
  'You’re doing really well.',
  'I’m so proud of you.',
  'You should be proud.',
  'Kudos for trying.',
  'It takes courage to say so. That takes a lot of courage.',
  'How thoughtful of you!',
  'GREAT\nQUESTION',
])('%s praises', (text) => {
  expect(praisesUser(text)).toBe(true)
})

test.for([
  'That is not a great question.',
  "It isn't a good idea to wait.",
  'There is no good choice here.',
  'If you have a good idea, tell me.',
  'We need a great plan for this.',
  'Our good work goes on.',
  'Check if you are right.',
  'Is it a greatquestion?',
  'You are right-handed? No: you are rightly angry.',
  'The steak came half done.',
  'Your parcel left Lyon on Monday.',
  '',
])('%j does not praise', (text) => {
  expect(praisesUser(text)).toBe(false)
})

const praise = 'Great question! It is in Lyon.'
const plain = 'It is in Lyon.'
const talk = (id: string, answers: readonly string[]) =>
  conversation(
    id,
    answers.flatMap((answer) => ['Hi', answer]),
  )

test('the middle of an odd number of exchanges belongs to neither half, nor does a single one', () => {
  expect(auditAll([talk('a', [plain, praise, praise]), talk('b', [praise])]).praise).toEqual({
    first: { answers: 1, praising: 0, share: 0 },
    second: { answers: 1, praising: 1, share: 1 },
  })
})

test('praise that the answer quotes is not its own', () => {
  expect(auditAll([talk('a', ['They said "great question" to me.', plain])]).praise?.first.praising).toBe(0)
})

/** Ten answers in either half, of which so many praise. */
const halves = (first: number, second: number) =>
  Array.from({ length: 10 }, (_, index) =>
    talk(`c${index}`, [index < first ? praise : plain, index < second ? praise : plain]),
  )
const growth = (first: number, second: number, language = 'en') =>
  auditAll(halves(first, second), { language }).findings.filter(({ code }) => code === 'growing_praise')

test('praise in more than twice as many answers of the second halves is a finding, twice as many is none', () => {
  expect(growth(3, 6)).toEqual([])
  expect(growth(3, 7)).toEqual([{ code: 'growing_praise', subject: null, value: 0.7, limit: 0.6, of: 10 }])
  expect(growth(0, 5)).toMatchObject([{ value: 0.5, limit: 0 }])
})

test('few praising answers are chance', () => {
  expect(growth(0, 4)).toEqual([])
})

test('in other languages nothing is said of praise', () => {
  expect(growth(0, 9, 'de')).toEqual([])
  expect(auditAll(halves(0, 9), { language: 'de' }).praise).toBeNull()
})

test('without second halves there is no finding', () => {
  expect(auditAll([talk('a', [praise])]).praise?.second.share).toBeNull()
})
