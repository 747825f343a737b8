import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../../src/cli/files/take-lock.ts'
import { lockOfRun } from '../../../src/cli/runs/run-folder.ts'
import { baselineRuns, pricedEnvironment } from '../../support/baseline-runs.ts'
import { runMain } from '../../support/run-main.ts'

/** A folder with three runs: one that ended, one that stopped, one whose journal is damaged. */
async function threeRuns() {
  const runs = await baselineRuns()
  const env = pricedEnvironment(1)
  await runs.run(['--yes'], { env })
  await runs.run(['--yes', '--max-calls', '6'], { env })
  await runs.run(['--yes', '--max-calls', '6', '--resume', '--fork'], { env })
  const [ended = '', stopped = '', damaged = ''] = runs.ids()
  writeFileSync(join(runs.folder, '.fdc/runs', damaged, 'journal.jsonl'), '{}\n')
  const fdc = (...words: string[]) => runMain(runs.folder, ['runs', ...words], { env })
  return { folder: runs.folder, ids: runs.ids, ended, stopped, damaged, fdc }
}

function lockOf(folder: string, id: string) {
  return lockOfRun({ id, path: join(folder, '.fdc/runs', id) })
}

test('runs are listed with what they are, did and cost', async () => {
  const { fdc, folder, ended, stopped, damaged } = await threeRuns()
  const { code, printed } = await fdc('list', '--format', 'json')
  const { schemaVersion, runs } = JSON.parse(printed)
  expect([code, schemaVersion]).toEqual([0, 1])
  const size = expect.any(Number)
  expect(runs).toEqual([
    {
      ...{ id: ended, runner: 'baseline', state: 'ended', conversations: 4, bytes: size, problem: null },
      ...{ calls: expect.any(Number), usd: expect.any(Number) },
    },
    {
      ...{ id: stopped, runner: 'baseline', state: 'stopped', conversations: 0, bytes: size, problem: null },
      ...{ calls: 6, usd: expect.any(Number) },
    },
    {
      ...{ id: damaged, runner: 'baseline', state: 'damaged', conversations: 0, bytes: size },
      ...{ calls: null, usd: null, problem: expect.stringContaining('does not say which run this is') },
    },
  ])
  expect(runs[0].usd).toBeGreaterThan(runs[1].usd)
  const release = takeLock(lockOf(folder, stopped))
  const table = (await fdc('list')).printed
  release()
  expect(table).toMatch(new RegExp(`^${stopped} +running +0 +6 +\\$0\\.\\d+ +\\d+ KB$`, 'm'))
  expect(table).toMatch(new RegExp(`^${damaged}: .*journal.jsonl:1: `, 'm'))
})

test('without runs there is nothing to list or to remove', async () => {
  const runs = await baselineRuns()
  const fdc = (...words: string[]) => runMain(runs.folder, ['runs', ...words])
  expect((await fdc('list')).printed).toBe('There is no run yet.\n')
  expect((await fdc('clean')).printed).toBe('Removed 0 runs of 0 B; 0 left.\n')
  expect(JSON.parse((await fdc('list', '-f', 'json')).printed)).toEqual({ schemaVersion: 1, runs: [] })
})

test('where nobody can be asked, nothing is removed without --yes', async () => {
  const { fdc, ids } = await threeRuns()
  const { code, noted } = await fdc('clean')
  expect(code).toBe(2)
  expect(noted).toMatch(/fdc: 2 runs of \d+ KB would be removed\.\n {5}Say so with --yes\.\n$/)
  expect(ids()).toHaveLength(3)
})

test('clean keeps the newest, or as many as it is told', async () => {
  const { fdc, ids, stopped, damaged } = await threeRuns()
  const { code, printed } = await fdc('clean', '--yes', '--keep', '2', '-f', 'json')
  expect([code, JSON.parse(printed).kept, ids()]).toEqual([0, [stopped, damaged], [stopped, damaged]])
  expect((await fdc('clean', '--yes')).printed).toMatch(/^Removed 1 run of \d+ KB; 1 left\.\n$/)
  expect((await fdc('clean', '--yes', '--keep', '0')).code).toBe(0)
  expect(ids()).toEqual([])
})

test('a run at which somebody works is never removed', async () => {
  const { fdc, folder, ids, stopped } = await threeRuns()
  const release = takeLock(lockOf(folder, stopped))
  await fdc('clean', '--yes', '--keep', '0')
  release()
  expect(ids()).toEqual([stopped])
})

test('what is no run is never removed, nor what a link in a run leads to', async () => {
  const { fdc, folder, ended, ids } = await threeRuns()
  const runs = join(folder, '.fdc/runs')
  mkdirSync(join(folder, 'precious'))
  writeFileSync(join(folder, 'precious/file'), '')
  symlinkSync(join(folder, 'precious'), join(runs, ended, 'link'))
  symlinkSync(join(folder, 'precious'), join(runs, 'baseline-20200101-000000'))
  mkdirSync(join(runs, 'my notes'))
  expect((await fdc('clean', '--yes', '--keep', '0')).code).toBe(0)
  expect(ids()).toEqual(['baseline-20200101-000000', 'my notes'])
  expect(readdirSync(join(folder, 'precious'))).toEqual(['file'])
  expect(existsSync(join(folder, 'finetune.config.yaml'))).toBe(true)
})

test.for([
  [[], 'Say what to do with runs.'],
  [['show'], '"show" is nothing to do with runs.'],
  [['list', '--yes'], '--keep and --yes go with `fdc runs clean`.'],
  [['clean', '--keep', 'all'], '--keep is "all"; it must be a whole number from 0 to 999999999.'],
  [['list', 'a.yaml', 'b.yaml'], '`fdc runs` takes one spec.'],
] as const)('fdc runs %j is refused', async ([words, problem]) => {
  const { folder } = await baselineRuns()
  const { code, noted } = await runMain(folder, ['runs', ...words])
  expect([code, noted]).toEqual([2, expect.stringContaining(`fdc: ${problem}\n`)])
})
