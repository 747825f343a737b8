import { expect, test } from 'vitest'
import type { CompletionRequest } from '../../../src/runners/provider.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import { journaled } from '../../../src/runners/providers/wrappers/journaled.ts'
import { replayed } from '../../../src/runners/providers/wrappers/replayed.ts'
import { fakeProvider, reply } from '../../support/fake-provider.ts'
import { memoryJournal } from '../../support/memory-journal.ts'

const request: CompletionRequest = {
  role: 'base',
  messages: [{ role: 'user', text: 'Hello' }],
  maxTokens: 64,
}

test('what was finished is not asked again, but each repeat is', async () => {
  const journal = memoryJournal()
  const provider = fakeProvider({})
  const wrapped = replayed(journaled(provider, journal), journal)
  const first = await wrapped.complete(request)
  expect(await wrapped.complete({ ...request })).toBe(first)
  await wrapped.complete({ ...request, repeat: 1 })
  await wrapped.complete({ ...request, asked: 1 })
  expect(provider.asked).toHaveLength(3)
})

test('equal requests that are under way together are one call, and other ones are not', async () => {
  const journal = memoryJournal()
  let number = 0
  const provider = fakeProvider(async () => reply({ text: `Answer ${++number}` }))
  const wrapped = replayed(journaled(provider, journal), journal)
  const requests = [request, { ...request }, { ...request, repeat: 1 }]
  const answers = await Promise.all(requests.map((one) => wrapped.complete(one)))
  expect(answers.map(({ text }) => text)).toEqual(['Answer 1', 'Answer 1', 'Answer 2'])
  expect(provider.asked).toHaveLength(2)
})

test('a failure is shared by those that wait for it, and the call is made again afterwards', async () => {
  const journal = memoryJournal()
  const provider = fakeProvider(new ProviderError('server', 'No.'), {})
  const wrapped = replayed(journaled(provider, journal), journal)
  const both = await Promise.allSettled([wrapped.complete(request), wrapped.complete(request)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await wrapped.complete(request)).text).toBe('Good morning.')
  expect(provider.asked).toHaveLength(2)
})

test('a failure that the journal holds as final is thrown as it was', async () => {
  const failure = new ProviderError('timeout', 'Late.', { final: true })
  const provider = fakeProvider({})
  const wrapped = replayed(provider, { ...memoryJournal(), find: () => failure })
  await expect(wrapped.complete(request)).rejects.toBe(failure)
  expect([failure.retryable, provider.asked.length]).toEqual([false, 0])
})
