import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lint } from '../../src/pipeline.ts'
import { copyFolder } from '../support/folders.ts'
import { readFrom } from '../support/read-spec.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const example = join(import.meta.dirname, '../../examples/compact')
const spec = 'finetune.config.yaml'
const strict = 'lint: {extends: [fdc:strict]}\n'

/** A built copy of the compact example whose spec ends in `more`. */
async function builtFolder(more: string): Promise<string> {
  const folder = copyFolder(example)
  writeFileSync(join(folder, spec), readFileSync(join(folder, spec), 'utf8') + more)
  expect((await runMain(folder, ['build'])).code).toBe(0)
  return folder
}

/** What the rules of the process find about the spec of a folder, as place and rule. */
async function find(folder: string, words: string[] = [], host = {}): Promise<string[]> {
  const { printed } = await runMain(folder, ['lint', '-f', 'json', ...words], host)
  return readJsonOutput(printed).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
}

const recorded = [
  'critique/recorded',
  'calibration/recorded',
  'baseline/recorded',
  'baseline/decision-documented',
]

test('without `fdc:strict` nobody looks at what was done', async () => {
  const folder = await builtFolder('')
  mkdirSync(join(folder, 'results/baseline.json'), { recursive: true })
  writeFileSync(join(folder, 'fdc.manifest.json'), 'broken')
  expect(await find(folder)).toEqual([])
})

test('with it, a design that was only written fails, and what was built is current', async () => {
  const found = await find(await builtFolder(strict))
  expect(found.map((line) => line.split(' ')[1]).sort()).toEqual([...recorded].sort())
  expect(found).toContain('30:5 calibration/recorded')
})

test('one gate alone can be switched on', async () => {
  const folder = await builtFolder('lint: {rules: {artifacts/unedited: error}}\n')
  expect(await find(folder)).toEqual([])
  writeFileSync(join(folder, 'config/system-prompt.md'), 'Be brief.\n')
  const [found, ...others] = await find(folder)
  expect([found!.split(' ')[1], others]).toEqual(['artifacts/unedited', []])
})

test('a change after the build is seen, and a file that cannot be read is told with its place', async () => {
  const folder = await builtFolder(strict)
  writeFileSync(join(folder, spec), `${readFileSync(join(folder, spec), 'utf8')}# Later.\n`)
  mkdirSync(join(folder, 'results'))
  writeFileSync(join(folder, 'results/critique.yaml'), 'version: 1\nkind: critique\n  run: x\n')
  const found = await find(folder)
  expect(found.map((line) => line.split(' ')[1]).sort()).toEqual(
    ['artifacts/current', 'results/readable', ...recorded.filter((id) => id !== 'critique/recorded')].sort(),
  )
  const { printed } = await runMain(folder, ['lint'])
  expect(printed).toMatch(
    /results\/critique\.yaml cannot be read: .* \(line \d, column \d+\)\. results\/readable/,
  )
})

test('a spec on standard input is looked at in the folder of its name', async () => {
  const folder = await builtFolder(strict)
  const text = readFileSync(join(folder, spec))
  const words = ['--stdin', '--stdin-filename', `${folder}/${spec}`]
  const readStdin = async () => text
  expect(await find('/', words, { readStdin })).toEqual(await find(folder))
  const changed = async () => Buffer.concat([text, Buffer.from('# Not saved.\n')])
  expect((await find('/', words, { readStdin: changed })).join()).toContain('artifacts/current')
})

test('while a section lacks its shape, nothing is said of what was recorded', async () => {
  const folder = await builtFolder(strict)
  writeFileSync(join(folder, spec), `${readFileSync(join(folder, spec), 'utf8')}reviews: [{of: rubric}]\n`)
  const found = await find(folder)
  expect(found.map((line) => line.split(' ')[1])).toEqual([
    'baseline/decision-documented',
    'schema/required-key',
  ])
})

test('evidence is asked for when a rule of the process is on, and not before', async () => {
  const asked: string[] = []
  const gatherEvidence = async () => {
    asked.push('asked')
    return { artifacts: [], unreadable: [] }
  }
  const environment = { readReference: readFrom({}), gatherEvidence }
  const text = 'version: 1\ndomain: {title: A, summary: B}\n'
  await lint({ path: 'a.yaml', text }, environment)
  expect(asked).toEqual([])
  await lint({ path: 'a.yaml', text: text + strict }, environment)
  expect(asked).toEqual(['asked'])
})
