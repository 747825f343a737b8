import { expect, test } from 'vitest'
import { callKey } from '../../../src/runners/call-key.ts'
import type { CompletionRequest } from '../../../src/runners/provider.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import { cached } from '../../../src/runners/providers/wrappers/cached.ts'
import { journaled } from '../../../src/runners/providers/wrappers/journaled.ts'
import { fakeProvider } from '../../support/fake-provider.ts'
import { memoryJournal } from '../../support/memory-journal.ts'

const request: CompletionRequest = {
  role: 'base',
  messages: [{ role: 'user', text: 'Hello' }],
  maxTokens: 64,
}

test('a call is written down before it is made, and its answer before it counts', async () => {
  const journal = memoryJournal()
  let seen: string[] = []
  const provider = fakeProvider(async () => {
    seen = [...journal.events]
    return { text: 'Hi.', finish: 'ok', rawFinish: 'stop', model: 'gpt-test' }
  })
  await journaled(provider, journal).complete(request)
  expect(seen).toEqual(['started base 0 0'])
  expect(journal.events).toEqual(['started base 0 0', 'finished ok'])
})

test('a call that failed is told, and made again', async () => {
  const journal = memoryJournal()
  const wrapped = journaled(fakeProvider(new ProviderError('server', 'No.'), {}), journal)
  await expect(wrapped.complete(request)).rejects.toMatchObject({ kind: 'server' })
  await wrapped.complete(request)
  expect(journal.events).toEqual(['started base 0 0', 'failed server', 'started base 0 0', 'finished ok'])
})

test('an answer that the journal cannot keep does not count', async () => {
  const full = new Error('No space left on device')
  const journal = { ...memoryJournal(), finished: () => Promise.reject(full) }
  await expect(journaled(fakeProvider({}), journal).complete(request)).rejects.toBe(full)
})

test('the key knows the model, the address, all that is sent and the repeat, and nothing else', () => {
  const provider = fakeProvider()
  const key = callKey(provider, request)
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(callKey(provider, { ...request, role: 'judge', findProblem: () => undefined, repeat: 0 })).toBe(key)
  const others = [
    callKey({ ...provider, id: 'openai:other' }, request),
    callKey({ ...provider, address: 'http://127.0.0.1:9/v1' }, request),
    callKey(provider, { ...request, maxTokens: 65 }),
    callKey(provider, { ...request, system: '' }),
    callKey(provider, { ...request, repeat: 1 }),
    callKey(provider, { ...request, asked: 1 }),
  ]
  expect(new Set([key, ...others]).size).toBe(7)
})

test('a cache answers what was answered, refusals too, and keeps no failure', async () => {
  const store = new Map()
  const keep = {
    get: (key: string) => store.get(key),
    set: (key: string, value: unknown) => void store.set(key, value),
  }
  const provider = fakeProvider(new ProviderError('server', 'No.'), { finish: 'refusal' }, {})
  const wrapped = cached(provider, keep)
  await expect(wrapped.complete(request)).rejects.toMatchObject({ kind: 'server' })
  const refusal = await wrapped.complete(request)
  expect(await wrapped.complete(request)).toEqual({ ...refusal, fromCache: true })
  expect(refusal).not.toHaveProperty('fromCache')
  expect([refusal.finish, provider.asked.length]).toEqual(['refusal', 2])
})
