import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gatherEvidence } from '../../../src/cli/input/gather-evidence.ts'
import { loadSpec } from '../../../src/cli/input/load-spec.ts'
import { dependencies } from '../../../src/compiler/identity/dependencies.ts'
import { design } from '../../../src/pipeline.ts'
import { exampleBaseline, exampleRates } from '../../../src/rules/example-evidence.ts'
import type { Evidence } from '../../../src/spec/evidence.ts'
import type { RunRecord } from '../../../src/spec/record.ts'
import { copyFolder, makeFolder } from '../../support/folders.ts'
import { runMain } from '../../support/run-main.ts'

const example = join(import.meta.dirname, '../../../examples/compact')
const spec = 'finetune.config.yaml'

/** What was done with the spec of a folder. */
async function gather(folder: string): Promise<Evidence> {
  const loaded = loadSpec(folder, spec)
  const { value } = await design(loaded.source, loaded.readReference)
  return gatherEvidence(loaded, value!)
}

/** How the artifacts stand that are not current. */
async function states(folder: string): Promise<Record<string, string>> {
  const { artifacts } = await gather(folder)
  return Object.fromEntries(
    artifacts.filter(({ state }) => state !== 'current').map(({ path, state }) => [path, state]),
  )
}

/** A copy of the compact example, built. */
async function builtFolder(): Promise<string> {
  const folder = copyFolder(example)
  expect((await runMain(folder, ['build'])).code).toBe(0)
  return folder
}

function change(folder: string, path: string, by: (text: string) => string): void {
  writeFileSync(join(folder, path), by(readFileSync(join(folder, path), 'utf8')))
}

/** Records a result of the spec as it is; `with` replaces parts of it. */
async function record(folder: string, kind: RunRecord['kind'], parts: object): Promise<void> {
  const loaded = loadSpec(folder, spec)
  const { value } = await design(loaded.source, loaded.readReference)
  const head = { version: 1, kind, run: 'r1', dependencies: dependencies(kind, value!) }
  mkdirSync(join(folder, 'results'), { recursive: true })
  const file = join(folder, 'results', kind === 'critique' ? 'critique.yaml' : `${kind}.json`)
  writeFileSync(file, JSON.stringify({ ...head, ...parts }, null, 2))
}

const baseline = {
  base: 'ollama:a',
  simulator: 'ollama:b',
  judges: ['openai:c', 'google:d'],
  aggregation: 'strictest_score',
  planned: 16,
  complete: true,
  provisional: false,
  rates: exampleRates(1, 1),
  agreement: exampleBaseline().record.agreement,
  criteria: {},
  conversations: [{ id: 's1', verdict: 'pass', score: 0.9, failed_gates: [] }],
  failures: [],
  warnings: [],
}

test('what a build wrote is current, whatever its line ends', async () => {
  const folder = await builtFolder()
  expect(await states(folder)).toEqual({})
  change(folder, 'config/rubric.yaml', (text) => text.replaceAll('\n', '\r\n'))
  change(folder, spec, (text) => text.replaceAll('\n', '\r\n'))
  expect(await states(folder)).toEqual({})
})

test('each artifact that is gone, edited, or nobody’s is told apart', async () => {
  const folder = await builtFolder()
  rmSync(join(folder, 'model-choice.md'))
  change(folder, 'config/rubric.yaml', (text) => `${text}# by hand\n`)
  writeFileSync(join(folder, 'config/prompts/assistant.md'), Buffer.from([0xff, 0xfe, 0x41]))
  change(folder, 'fdc.manifest.json', (text) => text.replace(/\n {4}"config\/system-prompt.md":[^\n]*/, ''))
  expect(await states(folder)).toEqual({
    'model-choice.md': 'missing',
    'config/rubric.yaml': 'hand-edited',
    'config/prompts/assistant.md': 'hand-edited',
    'config/system-prompt.md': 'foreign',
  })
})

test.for([
  ['the spec', spec],
  ['a file that it refers to', 'rubric/long-examples.yaml'],
])('after a change of %s everything is stale that was not edited', async ([, path]) => {
  const folder = copyFolder(example)
  const file = path === spec ? spec : /file: ([^}\s]+)/.exec(readFileSync(join(folder, spec), 'utf8'))![1]!
  await runMain(folder, ['build'])
  change(folder, 'config/rubric.yaml', (text) => `${text}# by hand\n`)
  change(folder, file, (text) => `# A remark.\n${text}`)
  const found = await states(folder)
  expect(found['config/rubric.yaml']).toBe('hand-edited')
  expect(Object.values(found).filter((state) => state === 'stale').length).toBe(7)
})

test('artifacts of another spec are stale, and without a manifest they are nobody’s', async () => {
  const folder = await builtFolder()
  change(folder, 'fdc.manifest.json', (text) => text.replace(`"${spec}"`, '"other.yaml"'))
  expect(new Set(Object.values(await states(folder)))).toEqual(new Set(['stale']))
  rmSync(join(folder, 'fdc.manifest.json'))
  expect(new Set(Object.values(await states(folder)))).toEqual(new Set(['foreign']))
})

test('a damaged manifest is told, and hides what it knew', async () => {
  const folder = await builtFolder()
  rmSync(join(folder, 'model-choice.md'))
  writeFileSync(join(folder, 'fdc.manifest.json'), '<<<<<<< ours\n{}')
  const { artifacts, unreadable } = await gather(folder)
  expect(artifacts).toEqual([{ path: 'model-choice.md', state: 'missing', waitsFor: [] }])
  expect(unreadable).toEqual([
    { file: 'fdc.manifest.json', problem: 'holds the marks of an unfinished merge' },
  ])
})

test('an artifact waits for the sections that are not started', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, spec), 'version: 1\ndomain: {title: A, summary: B}\nprompts: {}\n')
  const { artifacts } = await gather(folder)
  expect(artifacts.map(({ path, waitsFor }) => [path, waitsFor])).toMatchObject([
    ['model-choice.md', ['model']],
    ['config/input-taxonomy.yaml', ['taxonomy']],
    ['config/rubric.yaml', ['rubric']],
    ['config/persona-template.yaml', ['personas']],
    ['config/prompts/user_sim.md', []],
    ['config/prompts/assistant.md', []],
    ['config/system-prompt.md', []],
    ['base-model-eval-results.md', ['taxonomy', 'personas', 'rubric']],
  ])
})

test('results of the design as it is are current', async () => {
  const folder = copyFolder(example)
  await record(folder, 'baseline', baseline)
  await record(folder, 'calibration', { counts: [] })
  await record(folder, 'critique', { findings: [] })
  const evidence = await gather(folder)
  expect(evidence.unreadable).toEqual([])
  for (const kind of ['baseline', 'calibration', 'critique'] as const) {
    expect(evidence[kind]).toMatchObject({ changed: [], record: { kind, version: 1 } })
  }
  expect(evidence.baseline).toMatchObject({ file: 'results/baseline.json', record: baseline })
})

test('what changed since is named, for each result that depends on it', async () => {
  const folder = copyFolder(example)
  await record(folder, 'baseline', baseline)
  await record(folder, 'calibration', { counts: [] })
  await record(folder, 'critique', { findings: [] })
  change(folder, spec, (text) =>
    text
      .replace('name the concrete next step for this parcel', 'name the concrete next step')
      .replace(/gemma-3-12b/g, 'gemma-3-27b')
      .replace('live_chat', 'email'),
  )
  const { baseline: run, calibration, critique } = await gather(folder)
  expect(calibration!.changed).toEqual(['criterion:CQ1'])
  expect(run!.changed).toEqual(expect.arrayContaining(['model_choice', 'criterion:CQ1', 'prompt:system']))
  expect(run!.changed).not.toContain('prompt:assistant')
  expect(critique!.changed).toEqual(expect.arrayContaining(['domain', 'criterion:CQ1', 'prompt:assistant']))
})

test('without results there are none, even where a file has the name of their folder', async () => {
  const folder = copyFolder(example)
  const none = { critique: undefined, calibration: undefined, baseline: undefined }
  expect({ ...none, ...(await gather(folder)) }).toMatchObject({ ...none, unreadable: [] })
  writeFileSync(join(folder, 'results'), '')
  expect({ ...none, ...(await gather(folder)) }).toMatchObject({ ...none, unreadable: [] })
})

test.for<[what: string, text: string | Buffer, problem: string]>([
  ['broken JSON', '{\n  "version": 1,\n  "kind": ]\n}', 'cannot be read: '],
  ['nothing', '', 'cannot be read: The file is empty; it must hold a mapping'],
  ['a list', '[]', 'cannot be read: The file holds a list; it must hold a mapping'],
  [
    'an unfinished merge',
    '{\n<<<<<<< ours\n  "run": "a"\n=======\n  "run": "b"\n>>>>>>> theirs\n}\n',
    'cannot be read: An unfinished merge',
  ],
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'is UTF-16; save it as UTF-8'],
  ['a key twice', '{"version": 1, "version": 1}', 'cannot be read: '],
  ['a name that objects have', '{"__proto__": {"version": 1}}', 'cannot be read: '],
  ['nesting without an end', '['.repeat(20_000), 'cannot be read: '],
  [
    'another kind of record',
    JSON.stringify({ version: 1, kind: 'calibration', run: 'r', dependencies: {}, counts: [] }),
    'is not a record of a baseline: `kind` is "calibration"; it must be "baseline" (line 1, column 21)',
  ],
  [
    'another version',
    JSON.stringify({ ...baseline, version: 2, kind: 'baseline', run: 'r', dependencies: {} }),
    'is not a record of a baseline: `version` is 2; it must be 1 (line 1, column ',
  ],
  [
    'a digest that is none',
    JSON.stringify({ ...baseline, version: 1, kind: 'baseline', run: 'r', dependencies: { scoring: 'x' } }),
    'is not a record of a baseline: `dependencies.scoring` is "x"; it must be a SHA-256 digest',
  ],
  [
    'no kind',
    JSON.stringify({ ...baseline, version: 1, run: 'r', dependencies: {} }),
    'is not a record of a baseline: The record has no `kind`; it must have one (line 1, column 1)',
  ],
])('a record that holds %s is told with its reason', async ([, text, problem]) => {
  const folder = copyFolder(example)
  mkdirSync(join(folder, 'results'))
  writeFileSync(join(folder, 'results/baseline.json'), text)
  const { unreadable, baseline: found } = await gather(folder)
  expect(found).toBeUndefined()
  expect(unreadable.map(({ file }) => file)).toEqual(['results/baseline.json'])
  expect(unreadable[0]!.problem.startsWith(problem), unreadable[0]!.problem).toBe(true)
})

test('broken JSON is told with its line and column', async () => {
  const folder = copyFolder(example)
  mkdirSync(join(folder, 'results'))
  writeFileSync(join(folder, 'results/baseline.json'), '{\n  "version": 1,\n  "kind": "x" "y"\n}')
  expect((await gather(folder)).unreadable[0]!.problem).toMatch(/ \(line 3, column \d+\)$/)
})

test('a record is read from the spec’s folder only, and never without an end', async () => {
  const folder = copyFolder(example)
  await record(folder, 'baseline', baseline)
  const inside = join(folder, 'results/baseline.json')
  const outside = join(makeFolder(), 'baseline.json')
  writeFileSync(outside, readFileSync(inside))
  rmSync(inside)
  symlinkSync(outside, inside)
  const problemOf = async () => (await gather(folder)).unreadable[0]?.problem
  expect(await problemOf()).toContain('is reached through a symbolic link')
  rmSync(inside)
  mkdirSync(inside)
  expect(await problemOf()).toContain('is a folder')
  rmSync(inside, { recursive: true })
  writeFileSync(inside, '')
  truncateSync(inside, 40_000_000)
  expect(await problemOf()).toContain('must have at most 33554432 bytes')
})

test('an artifact that cannot be read is told, and the others are looked at', async () => {
  const folder = await builtFolder()
  rmSync(join(folder, 'config/rubric.yaml'))
  symlinkSync('/etc/hostname', join(folder, 'config/rubric.yaml'))
  const { artifacts, unreadable } = await gather(folder)
  expect(artifacts.length).toBe(7)
  expect(unreadable.map(({ file }) => file)).toEqual(['config/rubric.yaml'])
  expect(unreadable[0]!.problem).toMatch(
    /^cannot be read: .*is a symbolic link; fdc reads and writes real files only$/,
  )
})

test.skipIf(process.getuid?.() === 0)('a closed folder of results is told', async () => {
  const folder = copyFolder(example)
  await record(folder, 'baseline', baseline)
  chmodSync(join(folder, 'results'), 0)
  const { unreadable } = await gather(folder)
  chmodSync(join(folder, 'results'), 0o755)
  expect(unreadable.length).toBe(3)
})
