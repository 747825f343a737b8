import { expect, test } from 'vitest'
import { createLedger } from '../../src/runners/ledger.ts'
import { createMeter } from '../../src/runners/meter.ts'
import type { CompletionRequest } from '../../src/runners/provider.ts'
import { ProviderError } from '../../src/runners/provider-error.ts'
import { wrapProvider } from '../../src/runners/providers/wrap-provider.ts'
import { createRedactor } from '../../src/runners/redactor.ts'
import { canary } from '../support/failed-call.ts'
import { fakeProvider, type Outcome, usage } from '../support/fake-provider.ts'
import { memoryJournal } from '../support/memory-journal.ts'

const request: CompletionRequest = {
  role: 'judge',
  messages: [{ role: 'user', text: 'Hello' }],
  maxTokens: 64,
  findProblem: (text) => (text.startsWith('YES') ? undefined : 'is not YES'),
}

function setUp(...outcomes: Outcome[]) {
  const journal = memoryJournal()
  const provider = fakeProvider(...outcomes)
  const wrapping = {
    redact: createRedactor([canary]),
    stop: {},
    metering: { meter: createMeter(), ledger: createLedger(), price: undefined },
    journal,
    retry: { sleep: async () => {} },
  }
  return { journal, provider, wrapping, wrapped: wrapProvider(provider, wrapping) }
}

const server = new ProviderError('server', `Oops ${canary}`)

test('every attempt is journaled and metered, and no key reaches the journal', async () => {
  const answer = { text: `YES ${canary}`, usage: usage(5, 1) }
  const { journal, wrapping, wrapped } = setUp(server, { finish: 'empty', text: '' }, answer)
  const completion = await wrapped.complete(request)
  expect(completion.text).toBe('YES [key]')
  expect(completion.attempts?.map(({ outcome }) => outcome)).toEqual(['server', 'empty'])
  expect(journal.events).toEqual([
    'started judge 0 0',
    'failed server',
    'started judge 0 0',
    'finished empty',
    'started judge 0 1',
    'finished ok',
  ])
  expect(wrapping.metering.meter.used().calls).toBe(3)
  expect(JSON.stringify([...journal.finishedCalls])).not.toContain(canary)
})

test('a run that is resumed pays for nothing twice, not even for answers of no use', async () => {
  const before = setUp(server, { text: 'perhaps' }, server, { text: 'YES' })
  const first = await before.wrapped.complete(request)
  const after = setUp(server)
  const resumed = wrapProvider(after.provider, { ...after.wrapping, journal: before.journal })
  expect(await resumed.complete(request)).toEqual(first)
  expect([after.provider.asked.length, after.wrapping.metering.meter.used().calls]).toEqual([0, 0])
})

test('an empty account ends all calls to the provider, and what the journal has is still found', async () => {
  const { provider, wrapped } = setUp({ text: 'YES' }, new ProviderError('quota', 'Empty.'))
  await wrapped.complete(request)
  await expect(wrapped.complete({ ...request, repeat: 1 })).rejects.toMatchObject({ kind: 'quota' })
  await expect(wrapped.complete({ ...request, repeat: 2 })).rejects.toMatchObject({ kind: 'quota' })
  expect((await wrapped.complete(request)).text).toBe('YES')
  expect(provider.asked).toHaveLength(2)
})

test('a call that the budget forbids is not in the journal, since it was never made', async () => {
  const { provider, journal, wrapping } = setUp({ text: 'YES' })
  const metering = { ...wrapping.metering, meter: createMeter({ calls: 1 }) }
  const limited = wrapProvider(provider, { ...wrapping, metering })
  await limited.complete(request)
  const second = limited.complete({ ...request, repeat: 1 })
  await expect(second).rejects.toMatchObject({ name: 'BudgetError' })
  expect(journal.events).toEqual(['started judge 0 0', 'finished ok'])
})
