import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import { makeFolder } from '../support/folders.ts'
import { planSpec } from '../support/read-plan.ts'
import { runMain } from '../support/run-main.ts'

const golden = join(import.meta.dirname, '../golden/plan')

function folderWith(text: string): string {
  const folder = makeFolder()
  writeFileSync(join(folder, 'finetune.config.yaml'), text)
  return folder
}

const folder = () => folderWith(planSpec)
const run = (...words: string[]) => runMain(folder(), ['sample', ...words])

test.for([
  ['quota.txt', []],
  ['pairwise.txt', ['--plan', 'pairwise']],
  ['independent.txt', ['--plan', 'independent']],
  ['messages.jsonl', ['-n', '3', '--messages', '-f', 'jsonl']],
  ['coverage.md', ['-n', '20', '--coverage', '-f', 'markdown']],
  ['plan.json', ['-n', '2', '--messages', '--coverage', '-f', 'json']],
] as const)('the plan of seed 1 is for good what %s holds', async ([file, flags]) => {
  const { code, printed, noted } = await run('--seed', '1', ...flags)
  expect([code, noted]).toEqual([0, ''])
  await expect(printed).toMatchFileSnapshot(join(golden, file))
})

test('without flags the plan is that of the baseline', async () => {
  const own = planSpec.replace('scenarios: 12', 'scenarios: 3\n  plan: pairwise\n  seed: 7')
  const { printed } = await runMain(folderWith(own), ['sample'])
  expect(printed).toContain('\n3 scenarios; plan pairwise, seed 7, plan version 1.\n')
})

test('another seed gives another plan', async () => {
  const [one, two] = [await run('--seed', '1'), await run('--seed', '2')]
  expect(one.printed).not.toBe(two.printed)
})

test('the JSON is what its schema says', async () => {
  const { printed } = await run('-n', '8', '--coverage', '--messages', '-f', 'json')
  const isPlan = new Ajv({ strict: false }).compile(schemas.plan!)
  isPlan(JSON.parse(printed))
  expect(isPlan.errors).toBeNull()
})

test('on a narrow terminal no line of a scenario is longer than it', async () => {
  const { printed } = await runMain(folder(), ['sample', '--messages'], { isTerminal: true, columns: 60 })
  expect(Math.max(...printed.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(60)
})

test('names that would hide or end a cell are made harmless', async () => {
  const hostile = planSpec.replaceAll('complaint', '"com|plaint\\u200b"')
  const cwd = folderWith(hostile)
  const table = (await runMain(cwd, ['sample', '--coverage'])).printed
  expect(table).toContain('com|plaint\\u{200b}')
  const markdown = (await runMain(cwd, ['sample', '-f', 'markdown'])).printed
  const cells = markdown.split('\n').filter((line) => line.startsWith('| s'))
  expect(new Set(cells.map((line) => line.match(/(?<!\\)\|/g)!.length))).toEqual(new Set([7]))
})

test.for([
  [['-n', '0'], '--count is "0"; it must be a whole number from 1 to 999999999.'],
  [['-n', '100001'], '--count is 100001; it must be at most 100000.'],
  [['--seed', '-1'], '--seed needs a value: --seed <n>.'],
  [['--seed', 'x'], '--seed is "x"; it must be a whole number from 0 to 999999999.'],
  [['--plan', 'all'], '--plan is "all"; it must be quota, pairwise or independent.'],
  [['-f', 'csv'], '"csv" is not a format of this command; formats are table, json, jsonl and markdown.'],
  [['--coverage', '-f', 'jsonl'], '--coverage is no scenario; JSON Lines holds nothing else.'],
  [['a.yaml', 'b.yaml'], '`fdc sample` takes one spec.'],
] as const)('%j is refused', async ([words, message]) => {
  const { code, printed, noted } = await run(...words)
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toContain(message)
})

test('a spec with errors is told first, with exit code 1', async () => {
  const cwd = folderWith(planSpec.replace('version: 1', 'version: 2'))
  const { code, printed, noted } = await runMain(cwd, ['sample'])
  expect(code).toBe(1)
  expect(printed).toContain('finetune.config.yaml:2:10')
  expect(noted).toBe('fdc: finetune.config.yaml has errors, which come first.\n')
})

test('a spec that has not started its taxonomy is told so', async () => {
  const cwd = folderWith('version: 1\ndomain: {title: A, summary: B.}\n')
  const { code, noted } = await runMain(cwd, ['sample'])
  expect([code, noted]).toEqual([
    2,
    'fdc: finetune.config.yaml has no `taxonomy` yet; `fdc sample` needs it.\n',
  ])
})

test('messages need personas, and a plan without them has none', async () => {
  const text = planSpec.slice(0, planSpec.indexOf('personas:')) + planSpec.slice(planSpec.indexOf('prompts:'))
  const cwd = folderWith(text)
  expect((await runMain(cwd, ['sample', '--messages'])).noted).toContain('no `personas` yet')
  const { printed } = await runMain(cwd, ['sample', '-f', 'jsonl', '-n', '1'])
  expect(JSON.parse(printed)).not.toHaveProperty('persona')
})
