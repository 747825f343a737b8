import { expect, test } from 'vitest'
import { givesThanks } from '../../../src/measure/audit/english-thanks.ts'
import { auditAll, conversation, factsOf, wordsOf } from '../../support/audit.ts'

const styles = new Map([
  ['terse', [3, 8]],
  ['casual', [20, 10]],
])
const says = (id: string, style: string | undefined, lengths: readonly number[]) =>
  conversation(
    id,
    lengths.flatMap((length) => [wordsOf(length), 'Yes.']),
    style,
  )

test('messages are held against the range of their style, whose ends belong to it', () => {
  const { simulator } = auditAll(
    [says('a', 'terse', [2, 3, 8, 9, 12]), says('b', 'casual', [9, 10, 20, 21])],
    { styles },
  )
  expect(simulator).toMatchObject({ messages: 9, without_style: 0 })
  expect(simulator.styles).toEqual({
    terse: { words: [3, 8], messages: 5, short: 1, long: 2, out_of_range_share: 0.6 },
    casual: { words: [10, 20], messages: 4, short: 1, long: 1, out_of_range_share: 0.5 },
  })
})

test('a conversation tells how many of its messages leave the range', () => {
  expect(factsOf(says('a', 'terse', [2, 3, 8, 9]), { styles }).out_of_range).toBe(2)
  expect(factsOf(says('a', undefined, [2]), { styles }).out_of_range).toBeNull()
})

test.for([undefined, 'formal', 'toString', '__proto__'])('style %s is none of the design', (style) => {
  const { simulator } = auditAll([says('a', style, [500, 500])], { styles })
  expect(simulator.without_style).toBe(2)
  expect(Object.values(simulator.styles).map(({ messages }) => messages)).toEqual([0, 0])
})

test('a style may be named __proto__', () => {
  const { simulator, findings } = auditAll([says('a', '__proto__', Array(10).fill(9))], {
    styles: new Map([['__proto__', [1, 5]]]),
  })
  expect(Object.keys(simulator.styles)).toEqual(['__proto__'])
  expect(findings).toMatchObject([{ code: 'out_of_range', subject: '__proto__', value: 1 }])
})

test.for([
  [10, 3, [{ code: 'out_of_range', subject: 'terse', value: 0.3, limit: 0.2, of: 10 }]],
  [10, 2, []],
  [9, 9, []],
] as const)('of %i messages, %i out of range: %j', ([all, out, findings]) => {
  const lengths = Array.from({ length: all }, (_, index) => (index < out ? 30 : 5))
  expect(auditAll([says('a', 'terse', lengths)], { styles }).findings).toEqual(findings)
})

test('a silent user is out of range', () => {
  expect(
    auditAll([conversation('a', ['…', 'Yes.'], 'terse')], { styles }).simulator.styles.terse,
  ).toMatchObject({
    short: 1,
  })
})

test('questions and thanks of users are counted by message', () => {
  const set = [conversation('a', ['Where? When?', 'x', 'Thanks, thank you!', 'x', 'ok', 'x', 'thx?', 'x'])]
  expect(auditAll(set).simulator).toMatchObject({
    messages: 4,
    asking: 2,
    asking_share: 0.5,
    thanking: 2,
    thanking_share: 0.5,
  })
  expect(auditAll(set, { language: 'fr' }).simulator).toMatchObject({
    asking: 2,
    thanking: null,
    thanking_share: null,
  })
  expect(auditAll([]).simulator).toMatchObject({ asking_share: null, thanking_share: null })
})

test.for([
  ['Thank you so much', true],
  ['thx', true],
  ['I really appreciate it', true],
  ['thanks to you it works', true],
  ['No thanks.', false],
  ['no, thank you', false],
  ['It is late, thanks to the strike', false],
  ['thankful', false],
  ['', false],
] as const)('%s thanks: %s', ([text, expected]) => {
  expect(givesThanks(text)).toBe(expected)
})
