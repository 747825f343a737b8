import { expect, test } from 'vitest'
import { randomStream } from '../../../src/measure/plan/random-stream.ts'
import { recordedBy } from '../../support/baseline-folder.ts'
import { baselineRuns } from '../../support/baseline-runs.ts'

/** What a run ends with, without its name, which says when it began. */
async function endOf(concurrency: number, seed: number) {
  const runs = await baselineRuns({ scenarios: 10, exchanges: 3 })
  const draw = randomStream(seed, 'latency')
  runs.models.delay = () => (seed === 0 ? 0 : Math.floor(draw() * 12))
  const { code, printed } = await runs.run(['--yes', '--concurrency', String(concurrency)])
  const [id = ''] = runs.ids()
  const files = Object.values(recordedBy(runs.folder, id)).map((text) => text.replaceAll(id, 'run'))
  return { code, printed, files, asked: [...runs.models.asked].sort() }
}

test('what a run ends with depends neither on calls at a time nor on which answer comes first', async () => {
  const alone = await endOf(1, 0)
  expect([alone.code, alone.asked.length > 100]).toEqual([0, true])
  for (const [concurrency, seed] of [
    [8, 0],
    [8, 1],
    [3, 2],
  ] as const)
    expect(await endOf(concurrency, seed), `${concurrency} at a time`).toEqual(alone)
})
