import { expect, test, vi } from 'vitest'
import type { CompletionRequest } from '../../../src/runners/provider.ts'
import { withDeadline } from '../../../src/runners/providers/wrappers/with-deadline.ts'
import { fakeProvider } from '../../support/fake-provider.ts'

const request: CompletionRequest = { messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 }
const never = () => new Promise<never>(() => {})

test('a provider that never answers and heeds no signal is ended all the same', async () => {
  vi.useFakeTimers()
  try {
    const running = withDeadline(fakeProvider(never), 600).complete(request)
    const failure = expect(running).rejects.toMatchObject({
      kind: 'timeout',
      message: 'openai:gpt-test did not answer within 600 seconds.',
    })
    await vi.advanceTimersByTimeAsync(599_999)
    await vi.advanceTimersByTimeAsync(1)
    await failure
  } finally {
    vi.useRealTimers()
  }
})

test('whoever gives up is heard at once, and nothing is sent for one who gave up before', async () => {
  const controller = new AbortController()
  const provider = fakeProvider(never)
  const running = withDeadline(provider, 600).complete(request, controller.signal)
  controller.abort()
  await expect(running).rejects.toMatchObject({ kind: 'aborted' })
  await expect(withDeadline(provider, 600).complete(request, controller.signal)).rejects.toMatchObject({
    kind: 'aborted',
  })
  expect(provider.asked).toHaveLength(1)
})

test('an answer in time leaves no timer and no listener behind', async () => {
  vi.useFakeTimers()
  const { signal } = new AbortController()
  const added = vi.spyOn(signal, 'addEventListener')
  const removed = vi.spyOn(signal, 'removeEventListener')
  await withDeadline(fakeProvider({}), 600).complete(request, signal)
  expect(vi.getTimerCount()).toBe(0)
  expect(removed.mock.calls.length).toBe(added.mock.calls.length)
  vi.useRealTimers()
})
