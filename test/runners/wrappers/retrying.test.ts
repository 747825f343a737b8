import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompletionRequest } from '../../../src/runners/provider.ts'
import { ProviderError, type ProviderErrorKind } from '../../../src/runners/provider-error.ts'
import { retrying } from '../../../src/runners/providers/wrappers/retrying.ts'
import { fakeProvider } from '../../support/fake-provider.ts'

const request: CompletionRequest = {
  role: 'base',
  messages: [{ role: 'user', text: 'Hello' }],
  maxTokens: 64,
}

function error(kind: ProviderErrorKind, retryAfter?: number, status?: number) {
  return new ProviderError(kind, 'No.', { retryAfter, status })
}

/** Remembers the waits instead of waiting. */
function clock() {
  const waits: number[] = []
  return { waits, sleep: async (seconds: number) => void waits.push(seconds) }
}

test.for(['rate_limited', 'server', 'timeout', 'network', 'malformed'] as const)(
  'a call that failed with `%s` is made five times in all, and then it has failed',
  async (kind) => {
    const { waits, sleep } = clock()
    const provider = fakeProvider(error(kind, undefined, 500))
    const failure = await retrying(provider, { sleep })
      .complete(request)
      .catch((reason) => reason)
    expect([failure.kind, provider.asked.length, waits.length]).toEqual([kind, 5, 4])
    expect(failure.attempts).toEqual(waits.map((waited) => ({ outcome: kind, waited, status: 500 })))
  },
)

test.for(['quota', 'auth', 'bad_request', 'context_exceeded', 'aborted'] as const)(
  'a call that failed with `%s` is not made again',
  async (kind) => {
    const provider = fakeProvider(error(kind))
    await expect(retrying(provider).complete(request)).rejects.toMatchObject({ kind, attempts: [] })
    expect(provider.asked).toHaveLength(1)
  },
)

test('an answer after failures carries them, and one without carries none', async () => {
  const { waits, sleep } = clock()
  const provider = fakeProvider(error('server', undefined, 529), error('network'), { text: 'Hi.' })
  const completion = await retrying(provider, { sleep }).complete(request)
  expect(completion.text).toBe('Hi.')
  expect(completion.attempts).toEqual([
    { outcome: 'server', waited: waits[0], status: 529 },
    { outcome: 'network', waited: waits[1] },
  ])
  expect(await retrying(fakeProvider({}), { sleep }).complete(request)).not.toHaveProperty('attempts')
})

test('waits are a random part of 1, 2, 4 and 8 seconds, the same for the same call and seed', async () => {
  async function waitsOf(seed: number, text: string) {
    const { waits, sleep } = clock()
    const asked = { ...request, messages: [{ role: 'user' as const, text }] }
    await retrying(fakeProvider(error('server')), { seed, sleep })
      .complete(asked)
      .catch(() => {})
    return waits
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.string(), async (seed, text) => {
      const waits = await waitsOf(seed, text)
      expect(waits.every((wait, index) => wait >= 0 && wait < 2 ** index)).toBe(true)
      expect(await waitsOf(seed, text)).toEqual(waits)
    }),
    { numRuns: 50 },
  )
  expect(await waitsOf(1, 'a')).not.toEqual(await waitsOf(1, 'b'))
  expect(await waitsOf(1, 'a')).not.toEqual(await waitsOf(2, 'a'))
})

test('a provider gets the time that it asks for, up to two minutes', async () => {
  const { waits, sleep } = clock()
  const provider = fakeProvider(error('rate_limited', 120), error('server', 0.001), {})
  await retrying(provider, { sleep }).complete(request)
  expect(waits[0]).toBe(120)
  expect(waits[1]).toBeGreaterThanOrEqual(0.001)
})

test('a provider that asks for more is not asked again in this run', async () => {
  const provider = fakeProvider(error('rate_limited', 121))
  const failure = await retrying(provider)
    .complete(request)
    .catch((reason) => reason)
  expect([failure.retryable, failure.stopsProvider, provider.asked.length]).toEqual([false, true, 1])
})

test('whoever gives up while it waits is not kept waiting', async () => {
  const controller = new AbortController()
  const provider = fakeProvider(error('rate_limited', 100), error('aborted'))
  const running = retrying(provider).complete(request, controller.signal)
  setTimeout(() => controller.abort(), 10)
  await expect(running).rejects.toMatchObject({ kind: 'aborted' })
})

test('what is no failure of a provider is passed on as it is', async () => {
  const full = new Error('No space left on device')
  await expect(retrying(fakeProvider(full)).complete(request)).rejects.toBe(full)
})
