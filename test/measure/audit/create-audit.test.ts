import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAudit } from '../../../src/measure/audit/create-audit.ts'
import { auditAll, auditSettingsWith, conversation } from '../../support/audit.ts'

const settings = {
  styles: new Map([['terse', [2, 4]]]),
  examples: [{ path: 'p', text: 'send me a photo today please' }],
  options: {
    fewest_responses: 2,
    fewest_praising: 1,
    fewest_messages: 1,
    sampled_conversations: 4,
    most_named: 2,
  },
}
const text = fc.constantFrom(
  'it sounds like you are stuck',
  'Great question! It sounds like rain?',
  'Send me a photo today, please.',
  '我的包裹迟到了，没有人回答我的问题。',
  'Hi,\n\n- one\n- two\n\nthanks',
  '',
)
const transcript = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.array(text, { maxLength: 6 }))
  .map(([id, texts]) => conversation(id, texts, 'terse'))

test('the order of the conversations changes nothing, also where ids repeat', () => {
  const pairs = fc
    .array(transcript, { maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
  fc.assert(
    fc.property(pairs, ([list, shuffled]) => {
      expect(auditAll(shuffled, settings)).toEqual(auditAll(list, settings))
    }),
    { numRuns: 300 },
  )
})

test('a result is plain data, can be asked for at any time, and stays as it was', () => {
  const audit = createAudit(auditSettingsWith(settings))
  audit.add(
    conversation('a', ['Hi', 'Send me a photo today, please.', '我的包裹迟到了，没有人回答我的问题。', '']),
  )
  const first = audit.result()
  const copy = structuredClone(first)
  expect(JSON.parse(JSON.stringify(first))).toEqual(first)
  expect(audit.result()).toEqual(first)
  audit.add(
    conversation('b', ['我的包裹迟到了，没有人回答我的问题。', 'Send me a photo today, please.'], 'terse'),
  )
  expect(first).toEqual(copy)
  expect(audit.result()).not.toEqual(first)
})

test('of nothing the report is empty, and records what counted the words', () => {
  expect(auditAll([])).toMatchObject({
    words: { locale: 'en', icu: process.versions.icu },
    conversations: 0,
    exchanges: 0,
    findings: [],
  })
})

test('a transcript stays as it was', () => {
  const frozen = conversation('a', ['Hi', 'It sounds like rain.'], 'terse')
  for (const exchange of frozen.exchanges) Object.freeze(exchange)
  Object.freeze(frozen.exchanges)
  expect(auditAll([Object.freeze(frozen)], settings).exchanges).toBe(1)
})
