import { expect, test } from 'vitest'
import type { CompletionRequest } from '../../../src/runners/provider.ts'
import { ProviderError, type ProviderErrorKind } from '../../../src/runners/provider-error.ts'
import { type Stop, stopping } from '../../../src/runners/providers/wrappers/stopping.ts'
import { fakeProvider } from '../../support/fake-provider.ts'

const request: CompletionRequest = { messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 }

test.for([
  ['quota', undefined, 1],
  ['auth', undefined, 1],
  ['rate_limited', 121, 1],
  ['rate_limited', 120, 2],
  ['server', undefined, 2],
  ['bad_request', undefined, 2],
  ['context_exceeded', undefined, 2],
] as const)(
  'after `%s` with a wait of %s, two models of a provider are asked %i times',
  async ([kind, retryAfter, calls]) => {
    const failure = new ProviderError(kind as ProviderErrorKind, 'No.', { retryAfter })
    const stop: Stop = {}
    const [one, other] = [fakeProvider(failure), fakeProvider(failure)]
    for (const provider of [one, other])
      await expect(stopping(provider, stop).complete(request)).rejects.toMatchObject({ kind, message: 'No.' })
    expect(one.asked.length + other.asked.length).toBe(calls)
  },
)
