import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../../src/cli/files/take-lock.ts'
import { lockOfRun } from '../../../src/cli/runs/run-folder.ts'
import { journalOf, recordedBy } from '../../support/baseline-folder.ts'
import { type BaselineRuns, baselineRuns, small } from '../../support/baseline-runs.ts'
import { json } from '../../support/fault-server.ts'
import { readTree } from '../../support/folders.ts'

function edit({ folder }: BaselineRuns, from: string, to: string): void {
  const file = join(folder, 'finetune.config.yaml')
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`The spec has no ${from}.`)
  writeFileSync(file, text.replace(from, to))
}

test('a run that had ended and is resumed says the same again and asks nobody', async () => {
  const runs = await baselineRuns()
  const first = await runs.run()
  expect([first.code, runs.models.asked.length > 20]).toEqual([0, true])
  const [id = ''] = runs.ids()
  const recorded = recordedBy(runs.folder, id)
  runs.models.asked.length = 0
  const again = await runs.run(['--yes', '--resume', id])
  expect([again.code, again.printed, runs.models.asked]).toEqual([0, first.printed, []])
  expect(recordedBy(runs.folder, id)).toEqual(recorded)
  // What the whole cost is told, though nothing was spent this time.
  expect(again.noted).toContain(first.noted.slice(first.noted.indexOf('simulator openai-compatible')))
})

test('a failure of a run that had ended stays one, and is not waited for', async () => {
  const runs = await baselineRuns()
  runs.models.instead = () => (runs.models.asked.length % 7 === 0 ? json({ error: {} }, 400) : undefined)
  const first = await runs.run()
  expect(first.printed).toContain('ERROR')
  runs.models.asked.length = 0
  runs.models.instead = () => undefined
  const again = await runs.run(['--yes', '--resume'])
  expect([again.code, again.printed, runs.models.asked]).toEqual([first.code, first.printed, []])
})

test.for([
  ['concrete next step', 'next step', 'criterion CQ1'],
  ['title: Parcel support', 'title: Parcel helpdesk', 'prompt'],
  ['"exchanges":2', '"exchanges":3', 'the protocol'],
  ['openai-compatible:judge-b', 'openai-compatible:judge-c', 'judge openai-compatible:judge-b'],
] as const)('where %j became %j, resuming is refused for what changed', async ([from, to, named]) => {
  const runs = await baselineRuns()
  await runs.run(['--yes', '--max-calls', '8'])
  const before = readTree(runs.folder)
  edit(runs, from, to)
  runs.models.asked.length = 0
  const { code, noted } = await runs.run(['--yes', '--resume', '--max-calls', '9'])
  expect([code, runs.models.asked]).toEqual([2, []])
  expect(noted).toContain('cannot be resumed: ')
  expect(noted).toContain(named)
  const after = readTree(runs.folder)
  expect({ ...after, 'finetune.config.yaml': '' }).toEqual({ ...before, 'finetune.config.yaml': '' })
})

test('a change that no answer depends on does not matter', async () => {
  const runs = await baselineRuns()
  await runs.run(['--yes', '--max-calls', '8'])
  edit(runs, '# The smallest useful spec', '# A spec')
  edit(runs, 'offline: true', 'offline: false')
  expect((await runs.run(['--yes', '--resume'])).code).toBe(0)
})

test.for([
  [['--seed', '9'], 'the protocol'],
  [['--only', 's001'], '--only'],
  [['--base', 'openai-compatible:other'], 'the base model'],
  [['--endpoint', 'openai-compatible=http://127.0.0.1:9/v1'], 'where models are reached'],
] as const)('with %j, resuming is refused', async ([words, named]) => {
  const runs = await baselineRuns()
  await runs.run(['--yes', '--max-calls', '8'])
  const { code, noted } = await runs.run(['--yes', '--resume', ...words])
  expect(code).toBe(2)
  expect(noted).toContain(`cannot be resumed: ${named}`)
})

test('a run that is resumed has the flags that it was begun with', async () => {
  const runs = await baselineRuns()
  const flags = ['--seed', '7', '--judge', 'openai-compatible:judge-a', '--only', 's002', '--only', 's001']
  const stopped = await runs.run(['--yes', '--max-calls', '6', ...flags])
  expect(stopped.code).toBe(3)
  const { code, printed } = await runs.run(['--yes', '--resume'])
  expect(code).toBe(0)
  expect(printed).toContain('only some of the scenarios')
  const [id = ''] = runs.ids()
  const conversations = readFileSync(join(runs.folder, '.fdc/runs', id, 'transcripts.jsonl'), 'utf8')
  expect(
    conversations
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['s001', 's002'])
})

test('the command that is printed goes on with the run', async () => {
  const runs = await baselineRuns()
  const { noted } = await runs.run(['--yes', '--max-calls', '6', '--concurrency', '2'])
  const [id] = runs.ids()
  expect(noted).toContain(
    `     \`fdc baseline --resume ${id} --endpoint openai-compatible=${runs.models.url} --yes --max-calls 6 --concurrency 2\` with a higher limit goes on; what was answered is not paid again.\n`,
  )
})

test('a fork asks only for what changed, and leaves the run that it came from alone', async () => {
  const runs = await baselineRuns()
  await runs.run()
  const [old = ''] = runs.ids()
  const before = readTree(join(runs.folder, '.fdc/runs', old))
  edit(runs, 'concrete next step', 'next step')
  runs.models.asked.length = 0
  const { code } = await runs.run(['--yes', '--resume', '--fork'])
  expect(code).toBe(0)
  // One criterion of three, about 4 conversations and 6 that test judges, for 2 judges.
  expect(runs.models.asked).toHaveLength(20)
  expect(readTree(join(runs.folder, '.fdc/runs', old))).toEqual(before)
  const fork = runs.ids().find((id) => id !== old)!
  expect(journalOf(runs.folder, fork)[0]).toMatchObject({ from: old })
})

test('a fork of a run in which nothing changed is a run of its own that asks again for what failed', async () => {
  const runs = await baselineRuns()
  let failed = 0
  runs.models.instead = (number) => (number === 30 && failed++ === 0 ? json({ error: {} }, 400) : undefined)
  await runs.run()
  runs.models.asked.length = 0
  const { code } = await runs.run(['--yes', '--resume', '--fork'])
  expect([code, runs.models.asked.length, runs.ids().length]).toEqual([0, 1, 2])
})

test('two processes do not resume one run at once', async () => {
  const runs = await baselineRuns()
  await runs.run(['--yes', '--max-calls', '6'])
  const [id = ''] = runs.ids()
  const release = takeLock(lockOfRun({ id, path: join(runs.folder, '.fdc/runs', id) }))
  const { code, noted } = await runs.run(['--yes', '--resume'])
  release()
  expect(code).toBe(2)
  expect(noted).toMatch(/^fdc: Another fdc baseline is running here: process \d+ on /)
  expect((await runs.run(['--yes', '--resume'])).code).toBe(0)
})

test('a damaged journal is refused in one line', async () => {
  const runs = await baselineRuns()
  await runs.run(['--yes', '--max-calls', '6'])
  const [id = ''] = runs.ids()
  const file = join(runs.folder, '.fdc/runs', id, 'journal.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').replace('call_finished', 'call_\u001b[2J'))
  const { code, noted } = await runs.run(['--yes', '--resume'])
  expect(code).toBe(2)
  expect(noted).toMatch(
    /^fdc: \S+journal\.jsonl:\d+: The line is no event of a run; the journal was damaged\.\n {5}\S/,
  )
})

test('a fork of a damaged run leaves nothing behind', async () => {
  const runs = await baselineRuns()
  await runs.run(['--yes', '--max-calls', '6'])
  const [id = ''] = runs.ids()
  const file = join(runs.folder, '.fdc/runs', id, 'journal.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').replace('call_finished', 'call_paid'))
  const { code, noted } = await runs.run(['--yes', '--resume', '--fork'])
  expect([code, noted, runs.ids()]).toEqual([2, expect.stringContaining('the journal was damaged'), [id]])
})

test('conversations that were given are judged, also when their file is gone at the resume', async () => {
  const runs = await baselineRuns()
  await runs.run()
  const [held = ''] = runs.ids()
  const file = join(runs.folder, 'talks.jsonl')
  writeFileSync(file, readFileSync(join(runs.folder, '.fdc/runs', held, 'transcripts.jsonl')))
  const given = ['--yes', '--transcripts', file]
  const stopped = await runs.run([...given, '--max-calls', '5'])
  expect(stopped.code).toBe(3)
  rmSync(file)
  const resumed = await runs.run(['--yes', '--resume'])
  expect(resumed.code).toBe(0)
  writeFileSync(file, '{"id":"s001","exchanges":[{"user":"Another one.","assistant":"Yes."}]}\n')
  const other = await runs.run(['--resume', ...given])
  expect([other.code, other.noted]).toEqual([
    2,
    expect.stringContaining('cannot be resumed: the transcripts changed'),
  ])
})

test('without a run there is nothing to resume, and --fork needs one', async () => {
  const runs = await baselineRuns(small)
  expect((await runs.run(['--resume'])).noted).toBe(
    'fdc: There is no run of `fdc baseline` that could be resumed.\n',
  )
  expect((await runs.run(['--fork'])).noted).toContain('--fork needs --resume')
})

test('a scenario that the plan does not have is refused before anybody is asked', async () => {
  const runs = await baselineRuns()
  const { code, noted } = await runs.run(['--yes', '--only', 's001', '--only', 's099'])
  expect([code, noted, runs.models.asked]).toEqual([
    2,
    'fdc: --only names "s099"; no scenario of the plan is called so.\n     Its scenarios are s001, s002, s003 and s004; `fdc sample` shows them.\n',
    [],
  ])
})
