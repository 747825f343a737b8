import { expect, test } from 'vitest'
import type { Completion, CompletionRequest, Role } from '../../../src/runners/provider.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import { askingAgain } from '../../../src/runners/providers/wrappers/asking-again.ts'
import { fakeProvider, usage } from '../../support/fake-provider.ts'

const request: CompletionRequest = { messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 }
const useless = (finish: Completion['finish']) => ({ finish, text: '', usage: usage(5, 1) })
const yes = { text: 'YES' }

/** How often each role is asked in all when the first answer ends so. */
const table: [Completion['finish'], Record<Role, number>][] = [
  ['ok', { base: 1, simulator: 1, judge: 1, expert: 1, synthesizer: 1 }],
  ['refusal', { base: 1, simulator: 1, judge: 1, expert: 1, synthesizer: 1 }],
  ['filtered', { base: 1, simulator: 1, judge: 1, expert: 1, synthesizer: 1 }],
  ['truncated', { base: 1, simulator: 1, judge: 2, expert: 2, synthesizer: 2 }],
  ['empty', { base: 1, simulator: 2, judge: 2, expert: 2, synthesizer: 2 }],
]

test.for(
  table.flatMap(([finish, roles]) =>
    Object.entries(roles).map(([role, calls]) => [finish, role, calls] as const),
  ),
)('`%s` to the %s: %i calls in all', async ([finish, role, calls]) => {
  const provider = fakeProvider(useless(finish), yes)
  const completion = await askingAgain(provider).complete({ ...request, role: role as Role })
  expect(provider.asked).toHaveLength(calls)
  expect(completion.finish).toBe(calls === 1 ? finish : 'ok')
  expect(completion.attempts ?? []).toEqual(
    calls === 1 ? [] : [{ outcome: finish, waited: 0, usage: usage(5, 1) }],
  )
})

test('who says no role is asked once, like the base model', async () => {
  const provider = fakeProvider(useless('empty'))
  expect((await askingAgain(provider).complete(request)).finish).toBe('empty')
  expect(provider.asked).toHaveLength(1)
})

test('a judge that broke off gets twice the room, and one that said nothing the same again', async () => {
  for (const [finish, maxTokens] of [
    ['truncated', 128],
    ['empty', 64],
  ] as const) {
    const provider = fakeProvider(useless(finish), yes)
    await askingAgain(provider).complete({ ...request, role: 'judge' })
    expect(provider.asked[1]).toMatchObject({ maxTokens, asked: 1 })
  }
})

const judging: CompletionRequest = {
  ...request,
  role: 'judge',
  findProblem: (text) => (text === 'YES' ? undefined : 'is not YES'),
}

test('an answer that breaks its schema is asked for once more, and is then an error and never an answer', async () => {
  const provider = fakeProvider({ text: 'perhaps' })
  const failure = await askingAgain(provider)
    .complete(judging)
    .catch((reason) => reason)
  expect(failure).toBeInstanceOf(ProviderError)
  expect([failure.kind, failure.message, provider.asked.length]).toEqual([
    'malformed',
    'The answer of openai:gpt-test is not YES.',
    2,
  ])
  expect(failure.attempts).toEqual([{ outcome: 'malformed', waited: 0 }])
  const mended = fakeProvider({ text: 'perhaps' }, yes)
  expect((await askingAgain(mended).complete(judging)).text).toBe('YES')
})

test('a judge that breaks off twice is kept as what it is', async () => {
  const completion = await askingAgain(fakeProvider(useless('truncated'))).complete(judging)
  expect(completion.finish).toBe('truncated')
})

test('attempts of both calls stand in the order in which they were made', async () => {
  const failed = { outcome: 'server', waited: 1 }
  const provider = fakeProvider({ ...useless('empty'), attempts: [failed] }, { ...yes, attempts: [failed] })
  const { attempts } = await askingAgain(provider).complete(judging)
  expect(attempts?.map(({ outcome }) => outcome)).toEqual(['server', 'empty', 'server'])
})
