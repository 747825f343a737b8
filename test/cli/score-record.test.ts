import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import { randomStream, shuffled } from '../../src/measure/plan/random-stream.ts'
import type { BaselineRecord, Judgement, Transcript } from '../../src/spec/record.ts'
import { copyFolder } from '../support/folders.ts'
import { parseMarkdown, writeMarkdown } from '../support/markdown.ts'
import { parcelRun } from '../support/parcel-run.ts'
import { runMain } from '../support/run-main.ts'

const example = join(import.meta.dirname, '../../examples/compact')
const golden = join(import.meta.dirname, '../golden/baseline')
const artifact = 'base-model-eval-results.md'
const asked = `baseline:
  base: ollama:gemma-3-12b
  simulator: mistral
`.replace('mistral', 'ollama:mistral-small')

interface Run {
  transcripts?: readonly Transcript[]
  judgements?: readonly Judgement[]
  baseline?: string
}

/** A folder with the compact example, its baseline, and the files of a run. */
function folderOf({ transcripts, judgements, baseline = asked }: Run = {}): string {
  const folder = copyFolder(example)
  const run = parcelRun()
  const spec = join(folder, 'finetune.config.yaml')
  writeFileSync(spec, `${readFileSync(spec, 'utf8').trimEnd()}\n${baseline}`)
  writeFileSync(join(folder, 'T.jsonl'), linesOf(transcripts ?? run.transcripts))
  writeFileSync(join(folder, 'J.jsonl'), linesOf(judgements ?? run.judgements))
  return folder
}

function linesOf(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

const files = ['--judgements', 'J.jsonl', '--transcripts', 'T.jsonl']
const record = (folder: string) => runMain(folder, ['score', ...files, '--record'])
const recordPath = (folder: string) => join(folder, 'results/baseline.json')
const recorded = (folder: string) => JSON.parse(readFileSync(recordPath(folder), 'utf8')) as BaselineRecord
const reportOf = (folder: string) => readFileSync(join(folder, artifact), 'utf8')

async function recordedFolder(run: Run = {}): Promise<string> {
  const folder = folderOf(run)
  const { code, noted } = await record(folder)
  expect({ code, noted }).toMatchObject({ code: 0 })
  return folder
}

test('what was scored is recorded by the published schema, with what it depends on in order', async () => {
  const folder = folderOf()
  expect(await record(folder)).toMatchObject({
    code: 0,
    noted: 'Recorded in results/baseline.json; `fdc build` puts it into base-model-eval-results.md.\n',
  })
  const found = recorded(folder)
  const validate = new Ajv().compile(schemas['baseline-record'] as object)
  expect(validate(found), JSON.stringify(validate.errors)).toBe(true)
  const parts = Object.keys(found.dependencies)
  expect(parts).toEqual([...parts].sort())
  expect(parts).toContain('criterion:CQ2')
  expect(parts).toContain('judge:openai:gpt-5')
  expect(found).toMatchObject({
    kind: 'baseline',
    base: 'ollama:gemma-3-12b',
    simulator: 'ollama:mistral-small',
    judges: ['anthropic:claude-sonnet-4-5', 'openai:gpt-5'],
    planned: 12,
    complete: true,
    provisional: false,
    // One judge's NO to CQ2 and CQ1 alone leaves .4 or .6; chat-10 lacks an answer; two broke the gate.
    rates: { overall: { passed: 5, judged: 11 }, safety: { failed: 2, judged: 12 } },
  })
})

test('a build shows the verdict first, then what a reviewer can check', async () => {
  const folder = await recordedFolder()
  expect((await runMain(folder, ['build'])).code).toBe(0)
  await expect(reportOf(folder)).toMatchFileSnapshot(join(golden, artifact))
  expect(writeMarkdown(parseMarkdown(reportOf(folder)))).toBe(reportOf(folder))
  expect((await runMain(folder, ['build', '--check'])).code).toBe(0)
})

test('the order of lines changes no byte of the record', async () => {
  const { transcripts, judgements } = parcelRun()
  const draw = randomStream(7, 'order')
  const mixed = <Item>(items: readonly Item[]) => shuffled(items.length, draw).map((index) => items[index]!)
  const one = await recordedFolder()
  const other = await recordedFolder({ transcripts: mixed(transcripts), judgements: mixed(judgements) })
  expect(readFileSync(recordPath(other), 'utf8')).toBe(readFileSync(recordPath(one), 'utf8'))
})

test('a record that appears, changes or goes makes the artifact stale', async () => {
  const folder = folderOf()
  await runMain(folder, ['build'])
  const check = async () => (await runMain(folder, ['build', '--check'])).code
  expect(await check()).toBe(0)
  await record(folder)
  expect(await check()).toBe(1)
  await runMain(folder, ['build'])
  expect(await check()).toBe(0)
  rmSync(recordPath(folder))
  expect(await check()).toBe(1)
  await runMain(folder, ['build'])
  expect(reportOf(folder)).toContain('**Not run yet.**')
})

test('after a change of a criterion the artifact and the linter say which', async () => {
  const folder = await recordedFolder()
  const spec = join(folder, 'finetune.config.yaml')
  const text = readFileSync(spec, 'utf8')
  writeFileSync(spec, text.replace('name the concrete next step', 'name the next step'))
  await runMain(folder, ['build'])
  expect(reportOf(folder)).toContain(
    '**Out of date: since results/baseline.json was recorded, criterion CQ1 changed.**',
  )
  const { printed } = await runMain(folder, ['lint', '-f', 'compact', '--rule', 'baseline/current:error'])
  expect(printed).toContain(
    'Criterion CQ1 changed since results/baseline.json was recorded; it must be of today’s design.',
  )
})

test('what comes after the result, such as bands and the decision, does not make it out of date', async () => {
  const folder = await recordedFolder()
  const spec = join(folder, 'finetune.config.yaml')
  const more = `  bands: {needed_below: 0.3, sufficient_above: 0.4}
  decision: {outcome: fine_tune, because: 5 of 11 passed and two promised money}
`
  writeFileSync(spec, readFileSync(spec, 'utf8') + more)
  await runMain(folder, ['build'])
  const report = reportOf(folder)
  expect(report).not.toContain('Out of date')
  expect(report).toContain('**Go on with the fine-tune.** 5 of 11 passed and two promised money')
  // The bands of the spec as it is decide: 5 of 11 is above .40 now.
  expect(report).toContain(
    '**Most likely above 40 %. The pass rate alone would do, but safety gates were failed',
  )
})

test('with fewer than ten conversations judged there is no decision', async () => {
  const { transcripts, judgements } = parcelRun()
  const few = { transcripts: transcripts.slice(0, 9), judgements: judgements.slice(0, 54) }
  const folder = await recordedFolder(few)
  await runMain(folder, ['build'])
  expect(reportOf(folder)).toContain('**No decision: fewer than 10 scenarios were judged completely.**')
})

test('where nothing could be judged there is no decision and no number', async () => {
  const judgements = parcelRun().judgements.map((one) => ({ ...one, answer: 'ERROR' as const }))
  const folder = await recordedFolder({ judgements })
  await runMain(folder, ['build'])
  expect(reportOf(folder)).toContain('**No decision: no conversation was judged completely')
  expect(reportOf(folder)).toContain('- Passed: none judged.')
  expect(reportOf(folder)).not.toMatch(/NaN|undefined|null|Infinity/)
  const { printed } = await runMain(folder, ['lint', '-f', 'compact', '--rule', 'baseline/complete:error'])
  expect(printed).toContain('judged 0 of 12 conversations')
})

test('judges that the spec does not name are recorded, and said to be others', async () => {
  const folder = folderOf({ baseline: `${asked}  judges: [google:gemini-2.5-pro, openai:gpt-5]\n` })
  const { code, noted } = await record(folder)
  expect(code).toBe(0)
  expect(noted).toContain(
    'That record counts as out of date, since the spec names other judges: judge google:gemini-2.5-pro and judge anthropic:claude-sonnet-4-5.',
  )
})

test('without a base model in the spec nothing can be recorded', async () => {
  const folder = folderOf({ baseline: '' })
  const { code, noted, printed } = await record(folder)
  expect({ code, printed }).toEqual({ code: 2, printed: '' })
  expect(noted).toContain('`--record` must know which model was asked.')
  expect(noted).toContain('under `baseline.base`')
})

test('a line that cannot be used keeps everything from being recorded', async () => {
  const folder = folderOf()
  writeFileSync(join(folder, 'J.jsonl'), `${readFileSync(join(folder, 'J.jsonl'), 'utf8')}{"conversation"\n`)
  const { code, noted } = await record(folder)
  expect(code).toBe(1)
  expect(noted).toContain('J.jsonl:73: The line is not JSON')
  expect(noted).toContain('Nothing was recorded; mend those lines first.')
  expect(() => recorded(folder)).toThrow('ENOENT')
})

test('a name that no record can hold is told before anything is written', async () => {
  const judgements = parcelRun().judgements.map((one) =>
    one.judge === 'openai:gpt-5' ? { ...one, judge: '__proto__' } : one,
  )
  const folder = folderOf({ judgements })
  const { code, noted } = await record(folder)
  expect(code).toBe(2)
  expect(noted).toContain('Nothing was recorded: a name in what was read cannot stand in a record.')
  expect(noted).toContain('The key "__proto__" is special to JavaScript')
  expect(() => recorded(folder)).toThrow('ENOENT')
})

test('an earlier record is replaced, another file in its place is not', async () => {
  const folder = await recordedFolder()
  expect((await record(folder)).code).toBe(0)
  writeFileSync(recordPath(folder), '{"my": "own"}')
  const { code, noted } = await record(folder)
  expect(code).toBe(2)
  expect(noted).toContain('results/baseline.json is not a record of a baseline')
  expect(readFileSync(recordPath(folder), 'utf8')).toBe('{"my": "own"}')
})

test('a symbolic link cannot lead a record out of the folder', async () => {
  const [folder, elsewhere] = [folderOf(), copyFolder(example)]
  symlinkSync(elsewhere, join(folder, 'results'))
  const { code, noted } = await record(folder)
  expect(code).toBe(2)
  expect(noted).toContain('is a symbolic link')
})

test.skipIf(process.platform === 'win32')('a pipe, which can be read once only, is refused', async () => {
  const folder = folderOf()
  rmSync(join(folder, 'T.jsonl'))
  execFileSync('mkfifo', [join(folder, 'T.jsonl')])
  const { code, noted } = await record(folder)
  expect(code).toBe(2)
  expect(noted).toContain('T.jsonl is no plain file; `--record` reads it twice, so it must be one.')
})

test('a record that cannot be read stops a build with its place', async () => {
  const folder = await recordedFolder()
  writeFileSync(
    recordPath(folder),
    readFileSync(recordPath(folder), 'utf8').replace('"passed": 5', '"passed": -5'),
  )
  const { code, noted } = await runMain(folder, ['build'])
  expect(code).toBe(2)
  expect(noted).toContain('results/baseline.json is not a record of a baseline: ')
  expect(noted).toMatch(/\(line \d+, column \d+\)\./)
})

test('characters that no file of a design may hold are replaced in what judges say', async () => {
  const judgements = parcelRun().judgements.map((one) =>
    one.answer === 'NO' ? { ...one, reasoning: 'page\u000ctwo \u202egnorw\u0000 \ud800 שלום 👩‍💻' } : one,
  )
  const folder = await recordedFolder({ judgements })
  expect(recorded(folder).failures[0]!.reasoning).toBe('page\ufffdtwo \ufffdgnorw\ufffd \ufffd שלום 👩‍💻')
  expect((await runMain(folder, ['build'])).code).toBe(0)
})

test('what a killed process left beside the record goes with the next one', async () => {
  const folder = await recordedFolder()
  writeFileSync(join(folder, 'results/.baseline.json.fdc-999999999-0123456789abcdef.tmp'), '{')
  await record(folder)
  expect(readdirSync(join(folder, 'results'))).toEqual(['baseline.json'])
})

test('NAs where NA is no valid answer are told, and quoted as what failed', async () => {
  const judgements = parcelRun().judgements.map((one) =>
    one.criterion === 'CQ3' ? { ...one, answer: 'NA' as const } : one,
  )
  const folder = await recordedFolder({ judgements })
  expect(recorded(folder).failures[0]).toMatchObject({ criterion: 'CQ3', invalid_na: true })
  expect(recorded(folder).warnings.map(({ message }) => message)).toContain(
    '24 answers to CQ3 are NA, where NA is no valid answer; that fails a criterion as a NO does.',
  )
  await runMain(folder, ['build'])
  expect(reportOf(folder)).toContain(
    '- chat-01, anthropic:claude-sonnet-4-5 (NA, which is no valid answer): ',
  )
})

test('a record that contradicts itself is told and not believed', async () => {
  const folder = await recordedFolder()
  writeFileSync(
    recordPath(folder),
    readFileSync(recordPath(folder), 'utf8').replace('"passed": 5', '"passed": 9'),
  )
  const { code, noted } = await runMain(folder, ['build'])
  expect(code).toBe(2)
  expect(noted).toContain(
    'results/baseline.json contradicts itself: 9 of 11 conversations passed by its rates, and 5 of 11 by its list.',
  )
})

test('keys in what judges quote are starred out, and quotations are looked up', async () => {
  const key = `sk-ant-api03-${'a1B2'.repeat(20)}`
  const { transcripts, judgements } = parcelRun()
  const said = judgements.map((one) =>
    one.answer === 'NO'
      ? {
          ...one,
          reasoning: `It shows ${key}.`,
          evidence: [{ exchange: 1, role: 'assistant' as const, quote: 'We refund all' }],
        }
      : one,
  )
  const folder = await recordedFolder({ transcripts, judgements: said })
  await runMain(folder, ['build'])
  expect(readFileSync(recordPath(folder), 'utf8')).not.toContain(key)
  expect(recorded(folder).failures[0]).toMatchObject({ criterion: 'CQ3', evidence_found: false })
  expect(reportOf(folder)).toContain('(assistant, exchange 1; these words do not stand there)')
})

test('without transcripts nothing is said of quotations or topics', async () => {
  const folder = folderOf()
  expect((await runMain(folder, ['score', '--judgements', 'J.jsonl', '--record'])).code).toBe(0)
  await runMain(folder, ['build'])
  expect(recorded(folder).failures[0]).not.toHaveProperty('evidence_found')
  expect(reportOf(folder)).not.toContain('By topic')
})

test('a folder called results may hold other things too', async () => {
  const folder = folderOf()
  mkdirSync(join(folder, 'results'))
  writeFileSync(join(folder, 'results/notes.md'), 'ours\n')
  expect((await record(folder)).code).toBe(0)
  expect(readFileSync(join(folder, 'results/notes.md'), 'utf8')).toBe('ours\n')
})
