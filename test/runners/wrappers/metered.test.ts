import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BudgetError } from '../../../src/runners/budget-error.ts'
import { createLedger } from '../../../src/runners/ledger.ts'
import { type Budget, createMeter } from '../../../src/runners/meter.ts'
import type { CompletionRequest } from '../../../src/runners/provider.ts'
import { ProviderError, type ProviderErrorKind } from '../../../src/runners/provider-error.ts'
import type { ModelPrice } from '../../../src/runners/providers/prices/price-table.ts'
import { worstCase } from '../../../src/runners/providers/prices/worst-case.ts'
import { metered } from '../../../src/runners/providers/wrappers/metered.ts'
import { fakeProvider, type Outcome, reply, usage } from '../../support/fake-provider.ts'

const request: CompletionRequest = {
  role: 'judge',
  messages: [{ role: 'user', text: 'Hello' }],
  maxTokens: 100,
}
const price: ModelPrice = { input: 1, output: 10, matched: 'openai:gpt-test', source: 'test' }
const worst = worstCase(request, price)

function setUp(budget: Budget, ...outcomes: Outcome[]) {
  const [meter, ledger, provider] = [createMeter(budget), createLedger(), fakeProvider(...outcomes)]
  return { meter, ledger, provider, wrapped: metered(provider, { meter, ledger, price }) }
}

test('an answer costs what its tokens cost, and the claim on the rest is given back', async () => {
  const { meter, ledger, wrapped } = setUp({}, { usage: usage(20, 30) })
  await wrapped.complete(request)
  expect(meter.used()).toEqual({ calls: 1, tokens: 50, usd: (20 * 1 + 30 * 10) / 1e6 })
  expect(ledger.spendings()).toEqual([
    {
      provider: 'openai:gpt-test',
      role: 'judge',
      calls: 1,
      failed: 0,
      unpriced: 0,
      usd_uncertain: 0,
      ...usage(20, 30),
      usd: (20 * 1 + 30 * 10) / 1e6,
    },
  ])
})

test('what the provider itself says is what it costs', async () => {
  const { meter, wrapped } = setUp({}, { usage: usage(20, 30), usd: 0.5 })
  await wrapped.complete(request)
  expect(meter.used().usd).toBe(0.5)
})

test('an answer without a count of tokens has cost the most that it can', async () => {
  const { meter, ledger, wrapped } = setUp({}, {})
  await wrapped.complete(request)
  expect(meter.used()).toEqual({ calls: 1, ...worst })
  expect(ledger.spendings()[0]).toMatchObject({ usd: 0, unpriced: 1 })
})

test('an unknown price is counted as unknown, and a budget in dollars bears none', async () => {
  const ledger = createLedger()
  const provider = fakeProvider({ usage: usage(20, 30) })
  await metered(provider, { meter: createMeter({ tokens: 1e6 }), ledger, price: undefined }).complete(request)
  expect(ledger.spendings()[0]).toMatchObject({ usd: 0, unpriced: 1, input_total: 20 })
  const refused = metered(provider, { meter: createMeter({ usd: 5 }), ledger, price: undefined })
  await expect(refused.complete(request)).rejects.toThrow(
    'The price of a call is unknown, and the budget is in dollars.',
  )
  expect(provider.asked).toHaveLength(1)
})

const paid: Record<ProviderErrorKind, boolean> = {
  timeout: true,
  network: true,
  malformed: true,
  aborted: true,
  rate_limited: false,
  quota: false,
  auth: false,
  bad_request: false,
  server: false,
  context_exceeded: false,
}

test.for(Object.entries(paid))('a call that ended with `%s` may be paid: %s', async ([kind, mayBePaid]) => {
  const { meter, ledger, wrapped } = setUp({}, new ProviderError(kind as ProviderErrorKind, 'No.'))
  await expect(wrapped.complete(request)).rejects.toMatchObject({ kind })
  expect(meter.used()).toEqual({ calls: 1, ...(mayBePaid ? worst : { tokens: 0, usd: 0 }) })
  expect(ledger.spendings()[0]).toMatchObject({
    calls: 1,
    failed: 1,
    usd: 0,
    usd_uncertain: mayBePaid ? worst.usd : 0,
  })
})

test.for([
  [{ calls: 2 }, '2 of 2 calls were made; the budget allows no more.'],
  [
    { tokens: 2 * worst.tokens + 1 },
    `The next call may cost ${worst.tokens} tokens; of the budget of ${2 * worst.tokens + 1} tokens 1 tokens are left.`,
  ],
  [{ usd: 0.003 }, 'The next call may cost $0.0011; of the budget of $0.0030 $0.00073 are left.'],
] as const)('%o ends a run before the call that it cannot bear', async ([budget, message]) => {
  const { provider, wrapped } = setUp(budget, {})
  await wrapped.complete(request)
  await wrapped.complete(request)
  const failure = await wrapped.complete(request).catch((error) => error)
  expect(failure).toBeInstanceOf(BudgetError)
  expect([failure.message, provider.asked.length]).toEqual([message, 2])
})

test('a call waits while only calls under way are in the way', async () => {
  const ends: (() => void)[] = []
  const slow = () =>
    new Promise<ReturnType<typeof reply>>((resolve) =>
      ends.push(() => resolve(reply({ usage: usage(1, 1) }))),
    )
  const { provider, wrapped } = setUp({ tokens: worst.tokens + 10 }, slow)
  const [first, second] = [wrapped.complete(request), wrapped.complete(request)]
  await new Promise(setImmediate)
  expect(provider.asked).toHaveLength(1)
  ends[0]!()
  await first
  await new Promise(setImmediate)
  expect(provider.asked).toHaveLength(2)
  ends[1]!()
  await second
})

test('whoever gives up while it waits for the budget sends nothing and uses up nothing', async () => {
  const { meter, provider, wrapped } = setUp({ tokens: worst.tokens }, () => new Promise(() => {}))
  void wrapped.complete(request)
  const controller = new AbortController()
  const waiting = wrapped.complete(request, controller.signal)
  controller.abort()
  await expect(waiting).rejects.toMatchObject({ kind: 'aborted' })
  expect([provider.asked.length, meter.used().tokens]).toEqual([1, 0])
})

test('what a run used up before it was resumed counts', async () => {
  const meter = createMeter({ calls: 3 }, { calls: 3 })
  await expect(meter.reserve({ tokens: 1, usd: 0 })).rejects.toThrow('3 of 3 calls were made')
})

test('whatever calls cost and however many run at once, no budget is ever exceeded', async () => {
  const answers = fc.array(
    fc.record({
      text: fc.string({ maxLength: 40, unit: 'binary' }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      fails: fc.constantFrom(undefined, 'timeout', 'server'),
    }),
    { maxLength: 30 },
  )
  const budgets = fc.record(
    { usd: fc.double({ min: 0, max: 0.02, noNaN: true }), tokens: fc.nat(5000), calls: fc.nat(20) },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(answers, budgets, async (calls, budget) => {
      const meter = createMeter(budget)
      const spent = { calls: 0, tokens: 0, usd: 0 }
      const running = calls.map(async ({ text, share, fails }) => {
        const asked: CompletionRequest = { ...request, messages: [{ role: 'user', text }] }
        const most = worstCase(asked, price)
        const output = Math.floor(share * request.maxTokens)
        const input = Math.floor(share * Buffer.byteLength(text))
        const provider = fakeProvider(async () => {
          await new Promise(setImmediate)
          spent.calls++
          spent.tokens += fails === 'timeout' ? most.tokens : fails ? 0 : input + output
          spent.usd += fails === 'timeout' ? most.usd! : fails ? 0 : (input + 10 * output) / 1e6
          if (fails) throw new ProviderError(fails as ProviderErrorKind, 'No.')
          return reply({ usage: usage(input, output) })
        })
        await metered(provider, { meter, ledger: createLedger(), price })
          .complete(asked)
          .catch(() => {})
      })
      await Promise.all(running)
      expect(spent.calls).toBeLessThanOrEqual(budget.calls ?? Number.POSITIVE_INFINITY)
      expect(spent.tokens).toBeLessThanOrEqual(budget.tokens ?? Number.POSITIVE_INFINITY)
      expect(spent.usd).toBeLessThanOrEqual((budget.usd ?? Number.POSITIVE_INFINITY) + 1e-12)
      expect(meter.used().calls).toBe(spent.calls)
    }),
    { numRuns: 200 },
  )
})
