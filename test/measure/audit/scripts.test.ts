import { expect, test } from 'vitest'
import { auditAll, conversation, factsOf } from '../../support/audit.ts'

const english = 'My parcel is late and nobody answers me.'
const chinese = '我的包裹迟到了，没有人回答我的问题。'
const russian = 'Посылка опаздывает, и мне никто не отвечает.'

test('a Chinese transcript in an English design is named, with the sides that are Chinese', () => {
  const set = [
    conversation('b', [chinese, chinese]),
    conversation('a', [english, chinese]),
    conversation('c', [english, english]),
  ]
  const { scripts, findings } = auditAll(set)
  expect(scripts).toMatchObject({
    language: 'en',
    scripts: ['latn'],
    user: { conversations: 3, foreign: 1, messages: 3, foreign_messages: 1 },
    assistant: { conversations: 3, foreign: 2, messages: 3, foreign_messages: 2 },
  })
  expect(scripts!.named.map(({ id, role }) => [id, role])).toEqual([
    ['b', 'user'],
    ['a', 'assistant'],
    ['b', 'assistant'],
  ])
  expect(scripts!.named[1]).toEqual({
    id: 'a',
    role: 'assistant',
    own_share: 0,
    foreign: true,
    messages: 1,
    foreign_messages: 1,
  })
  expect(findings).toEqual([
    { code: 'other_script', subject: 'user', value: 1, limit: 0, of: 3 },
    { code: 'other_script', subject: 'assistant', value: 2, limit: 0, of: 3 },
  ])
})

test.for([
  ['zh', chinese],
  ['zh-Hant', '我的包裹遲到了，沒有人回答我的問題，請看 App 裡的 "My parcels"。'],
  ['sr-Latn', 'Moj paket kasni i niko mi ne odgovara.'],
  ['ru', russian],
  ['en', `${english} ${chinese.slice(0, 3)}`],
] as const)('%s: %s is in its script', ([language, text]) => {
  expect(auditAll([conversation('a', [text, text])], { language }).scripts?.named).toEqual([])
})

test('a side that changes its script is foreign when most of its letters are, and tells how many messages are', () => {
  const facts = factsOf(conversation('a', [english, english, english, russian, english, russian]))
  expect(facts.scripts!.user.foreign).toBe(false)
  expect(facts.scripts!.assistant).toMatchObject({ foreign: true, messages: 3, foreign_messages: 2 })
})

test('of few letters nothing is said', () => {
  const facts = factsOf(conversation('a', ['да', 'ok 👍']))
  expect(facts.scripts!.user).toEqual({ own_share: null, foreign: false, messages: 0, foreign_messages: 0 })
})

test('of a language whose scripts are not known nothing is said', () => {
  const report = auditAll([conversation('a', [chinese, chinese])], { language: 'qaa' })
  expect([report.scripts, report.findings]).toEqual([null, []])
  expect(factsOf(conversation('a', [chinese, chinese]), { language: 'qaa' }).scripts).toBeNull()
})

test('no more are named than the options say, the first by their ids', () => {
  const set = ['d', 'b', 'e', 'c', 'a'].map((id) => conversation(id, [english, russian]))
  const { scripts, findings } = auditAll(set, { options: { most_named: 3 } })
  expect(scripts!.named.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(findings).toMatchObject([{ code: 'other_script', subject: 'assistant', value: 5 }])
})
