import { expect, test } from 'vitest'
import { estimateBaseline, type PlannedRun } from '../../../src/runners/baseline/estimate-baseline.ts'
import { createPriceTable } from '../../../src/runners/providers/prices/price-table.ts'
import { castOf, evaluatedDesign, honestJudge, runCast, tramSpec } from '../../support/baseline-run.ts'

const spec = tramSpec()
spec.rubric!.criteria.step!.min_turns = 2
const design = await evaluatedDesign(spec)
const conversation = (exchanges: number, words = 3) => ({
  id: `c${exchanges}`,
  exchanges: Array.from({ length: exchanges }, () => ({ user: 'My bag', assistant: 'depot '.repeat(words) })),
})

function estimate(parts: Partial<PlannedRun> = {}) {
  const run: PlannedRun = {
    base: 'scripted:a',
    simulator: 'scripted:a',
    judges: ['scripted:a'],
    conversations: parts.transcripts?.length ?? 2,
    systemPrompt: 'Be kind.',
    simulatorPrompt: 'Play a person.',
    judging: 'single',
    ...parts,
  }
  return estimateBaseline(design, run, createPriceTable({}))
}

const judgeCalls = (parts: Partial<PlannedRun>) =>
  estimate(parts)
    .filter(({ role }) => role === 'judge')
    .map(({ calls }) => calls.low)

test('what tests the judges is among the calls, and people are not tested', () => {
  // Two labelled failures in two forms; conversations of four exchanges are asked both criteria.
  expect(judgeCalls({})).toEqual([2 * 2 + 4])
  expect(judgeCalls({ judging: 'batched' })).toEqual([2 + 4])
  expect(judgeCalls({ judges: ['human:ada', 'scripted:a'] })).toEqual([2, 8])
})

test('conversations that exist are counted as they are', async () => {
  const transcripts = [conversation(1), conversation(3)]
  expect(judgeCalls({ transcripts })).toEqual([1 + 2 + 4])
  const cast = castOf({ judge: honestJudge })
  await runCast(design, cast, { transcripts })
  expect(cast.asked.judge).toHaveLength(7)
})

test('longer conversations are read for more tokens, and one call for all criteria reads them once', () => {
  const inputOf = (parts: Partial<PlannedRun>) => estimate(parts).at(-1)!.input.low
  expect(inputOf({ transcripts: [conversation(3, 900)] })).toBeGreaterThan(
    inputOf({ transcripts: [conversation(3)] }) + 2 * 2000,
  )
  expect(inputOf({ transcripts: [conversation(3, 900)], judging: 'batched' })).toBeLessThan(
    inputOf({ transcripts: [conversation(3, 900)] }),
  )
})

test('retries, rewritten messages and long answers are in the high figure', () => {
  for (const { calls, input, output } of estimate())
    for (const { low, mid, high } of [calls, input, output]) {
      expect(low).toBeLessThanOrEqual(mid)
      expect(mid).toBeLessThan(high)
    }
})
