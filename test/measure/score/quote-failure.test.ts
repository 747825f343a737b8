import { expect, test } from 'vitest'
import { holdsQuotation } from '../../../src/measure/score/holds-quotation.ts'
import { quoteFailure } from '../../../src/measure/score/quote-failure.ts'
import type { Quotation } from '../../../src/spec/record.ts'

const exchanges = [
  { user: 'Wo ist mein Paket?', assistant: 'Die Nummer,  bitte.\nDann sehe ich nach.' },
  { user: '包裹在哪里？', assistant: '请给我号码。' },
]
const key = { conversation: 'c', criterion: 'A', judge: 'x' }
const quotation = (exchange: number, role: Quotation['role'], quote: string) => ({ exchange, role, quote })

test.for([
  [1, 'assistant', 'Die Nummer, bitte.', true],
  [1, 'assistant', 'die NUMMER, bitte. dann', true],
  [1, 'user', 'Die Nummer, bitte.', false],
  [2, 'assistant', 'Die Nummer, bitte.', false],
  [2, 'assistant', '号码', true],
  [3, 'assistant', '号码', false],
  [1, 'assistant', '', false],
  [1, 'assistant', ' … ', false],
  [1, 'user', '?', false],
] as const)('exchange %d of the %s holds %j: %s', ([exchange, role, quote, holds]) => {
  expect(holdsQuotation(exchanges, quotation(exchange, role, quote))).toBe(holds)
})

test('of several quotations the first that stands where it says is taken', () => {
  const [wrong, right] = [quotation(1, 'user', 'nowhere'), quotation(2, 'user', '包裹')]
  expect(quoteFailure(key, { evidence: [wrong, right] }, exchanges)).toEqual({
    ...key,
    evidence: right,
    evidence_found: true,
  })
  expect(quoteFailure(key, { evidence: [wrong] }, exchanges)).toMatchObject({
    evidence: wrong,
    evidence_found: false,
  })
})

test('without a transcript nobody can look', () => {
  expect(quoteFailure(key, { evidence: [quotation(1, 'user', 'Paket')] }, undefined)).not.toHaveProperty(
    'evidence_found',
  )
})

test('a judge who says nothing is quoted with nothing', () => {
  expect(quoteFailure(key, {}, exchanges)).toEqual(key)
})

test('long words are cut after 300 characters, whole ones', () => {
  const { reasoning, evidence } = quoteFailure(
    key,
    { reasoning: '😀'.repeat(301), evidence: [quotation(1, 'user', 'a'.repeat(300))] },
    undefined,
  )
  expect(reasoning).toBe(`${'😀'.repeat(299)}…`)
  expect(evidence?.quote).toBe('a'.repeat(300))
})

test.for([
  ['a\tb\nc', 'a\tb\nc'],
  ['a\u0000b\u000cc\u007fd\u0085e', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  ['\u202eabc\u2066\u2028\ufeff', '\ufffdabc\ufffd\ufffd\ufffd'],
  ['\ud83d\ude00', '\ud83d\ude00'],
  ['\ud83d!', '\ufffd!'],
  ['!\ude00', '!\ufffd'],
  ['שלום, 你好, a\u200db', 'שלום, 你好, a\u200db'],
])('%j is quoted as %j', ([said, quoted]) => {
  expect(quoteFailure(key, { reasoning: said! }, undefined).reasoning).toBe(quoted)
})
