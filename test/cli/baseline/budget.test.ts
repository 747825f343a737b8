import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baselineRuns, pricedEnvironment } from '../../support/baseline-runs.ts'
import { json } from '../../support/fault-server.ts'

test('with a cent the run stops, can be resumed, and decides nothing', async () => {
  const runs = await baselineRuns()
  // A call costs up to a tenth of a cent.
  const env = pricedEnvironment(0.2)
  const { code, printed, noted } = await runs.run(['--max-cost', '0.01'], { env })
  expect(code).toBe(3)
  expect(printed).toContain('No decision: the run has not ended')
  expect(printed).not.toMatch(/fine-tun/i)
  expect(noted).toMatch(
    /The run stopped: The next call may cost \$[\d.]+; of the budget of \$0\.01 \$[\d.]+ are left\./,
  )
  expect(noted).toContain('--max-cost 0.01` with a higher limit goes on')
  expect((await runs.run(['--max-cost', '5', '--resume'], { env })).code).toBe(0)
})

test('no budget of calls is exceeded, however many calls are made at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 16 }),
      async (calls, concurrency) => {
        const runs = await baselineRuns()
        const words = ['--yes', '--max-calls', String(calls), '--concurrency', String(concurrency)]
        const { code } = await runs.run(words)
        expect([code, runs.models.asked.length]).toEqual([3, calls])
        // What was spent before the resume counts.
        await runs.run([...words, '--resume'])
        expect(runs.models.asked.length).toBe(calls)
      },
    ),
    { numRuns: 6 },
  )
})

test('no budget of tokens or dollars is exceeded, over resumes and with calls that break off', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 20_000, max: 60_000 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 2, max: 9 }),
      async (tokens, concurrency, every) => {
        const runs = await baselineRuns()
        const env = pricedEnvironment(1)
        let spent = 0
        runs.models.instead = (number) => {
          if (number % every === 0) return (response) => response.destroy()
          return undefined
        }
        const dollars = String(tokens / 1e6)
        const words = ['--max-cost', dollars, '--concurrency', String(concurrency)]
        runs.models.answered = (used) => {
          spent += used
        }
        const first = await runs.run(words, { env })
        expect([first.code, spent > 0, spent <= tokens]).toEqual([3, true, true])
        const second = await runs.run([...words, '--max-tokens', String(tokens), '--resume'], { env })
        expect([second.code, spent <= tokens]).toEqual([3, true])
      },
    ),
    { numRuns: 5 },
  )
})

test('a provider whose account is empty stops the run, which can be resumed', async () => {
  const runs = await baselineRuns()
  const quota = json({ error: { code: 'insufficient_quota', message: 'You exceeded your quota.' } }, 429)
  runs.models.instead = (number) => (number > 10 ? quota : undefined)
  const stopped = await runs.run()
  expect(stopped.code).toBe(3)
  expect(stopped.printed).toContain('No decision')
  expect(stopped.noted).toContain('fdc: The run stopped: ')
  expect(stopped.noted).toContain('goes on; what was answered is not paid again.')
  expect(runs.models.asked.length).toBeLessThanOrEqual(14)
  runs.models.instead = () => undefined
  const { code } = await runs.run(['--yes', '--resume'])
  expect(code).toBe(0)
})

test('an unknown price and a budget of dollars do not go together', async () => {
  const runs = await baselineRuns()
  const { code, noted } = await runs.run(['--max-cost', '1'])
  expect([code, runs.models.asked]).toEqual([2, []])
  expect(noted).toContain('A budget of dollars cannot be kept: the price of openai-compatible:')
})
