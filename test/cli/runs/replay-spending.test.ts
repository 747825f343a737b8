import { expect, test } from 'vitest'
import type { JournalEvent } from '../../../src/cli/runs/journal-event.ts'
import { replaySpending } from '../../../src/cli/runs/replay-spending.ts'
import { createLedger } from '../../../src/runners/ledger.ts'
import type { ProviderErrorKind } from '../../../src/runners/provider-error.ts'
import { createPriceTable } from '../../../src/runners/providers/prices/price-table.ts'
import { reply, usage } from '../../support/fake-provider.ts'

const prices = createPriceTable({ 'openai-compatible:x': { input: 1, output: 2 } })
const key = (digit: number) => String(digit).repeat(64)
const started = (digit: number): JournalEvent => ({
  event: 'call_started',
  key: key(digit),
  provider: 'openai-compatible:x',
  role: 'judge',
  repeat: 0,
  asked: 0,
  worst: { tokens: 1000, usd: 0.002 },
})
const failed = (digit: number, kind: ProviderErrorKind): JournalEvent => ({
  event: 'call_failed',
  key: key(digit),
  kind,
  message: '',
})
const finished = (digit: number): JournalEvent => ({
  event: 'call_finished',
  key: key(digit),
  completion: reply({ usage: usage(100, 10) }),
})

function spentBy(...events: JournalEvent[]) {
  const ledger = createLedger()
  const spending = replaySpending(prices, ledger)
  for (const event of events) spending.observe(event)
  return { ...spending.finish(), ledger: ledger.spendings() }
}

test('a finished call costs what it took', () => {
  const { calls, tokens, usd, ledger } = spentBy(started(1), finished(1))
  expect({ calls, tokens, usd }).toEqual({ calls: 1, tokens: 110, usd: 0.00012 })
  expect(ledger).toMatchObject([{ role: 'judge', calls: 1, failed: 0, output: 10 }])
})

test.for([
  ['timeout', 1000],
  ['network', 1000],
  ['aborted', 1000],
  ['server', 0],
  ['quota', 0],
] as const)('a call that failed with %s may have taken %i tokens', ([kind, tokens]) => {
  expect(spentBy(started(1), failed(1, kind))).toMatchObject({ calls: 1, tokens })
})

test('a call that nobody saw end costs the most that it can have cost, each time that it was begun', () => {
  expect(spentBy(started(1), started(2), finished(2), started(1), finished(1), started(3))).toMatchObject({
    calls: 4,
    tokens: 2220,
    ledger: [{ calls: 4, failed: 2, usd_uncertain: 0.004 }],
  })
})

test('answers of another run cost nothing', () => {
  const taken: JournalEvent = {
    event: 'answer_taken',
    key: key(1),
    completion: reply({ usage: usage(9, 9) }),
  }
  expect(spentBy(taken, { event: 'run_ended' })).toEqual({ calls: 0, tokens: 0, usd: 0, ledger: [] })
})
