import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, readTree } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
const slip = `${head}imported: {form: [x.yaml]} # whence\n`
const mended = `${head}imported: {from: [x.yaml]} # whence\n`
const unknown = `${head}tets: 1\n`

/** A folder with these files. */
function folderWith(files: Record<string, string>): string {
  const folder = makeFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

test('what is certain is mended in the file, and nothing else in it changes', async () => {
  const folder = folderWith({ 'a.yaml': slip })
  expect(await runMain(folder, ['lint', '--fix', 'a.yaml'])).toEqual({
    code: 0,
    printed: 'a.yaml: no problems.\n',
    noted: 'a.yaml: fixed 1 problem.\n',
  })
  expect(readTree(folder)).toEqual({ 'a.yaml': mended })
  expect(await runMain(folder, ['lint', '--fix', 'a.yaml'])).toMatchObject({ code: 0, noted: '' })
})

test('what is left is reported, and decides the exit code', async () => {
  const folder = folderWith({ 'a.yaml': `${slip}tets: 1\n` })
  const { code, printed, noted } = await runMain(folder, ['lint', '--fix', 'a.yaml'])
  expect([code, noted]).toEqual([1, 'a.yaml: fixed 1 problem.\n'])
  expect(printed).toContain('a.yaml:4:1 error `tets` is not a known key')
  expect(printed).toContain('✖ 1 problem (1 error, 0 warnings, 0 infos)\n')
  expect(printed).not.toContain('form')
})

test('the summary says how many can be fixed, with the command that does it', async () => {
  const folder = folderWith({
    'a.yaml': slip,
    'b.yaml': `${slip}tets: 1\n`,
    'c d.yaml': slip,
    'e.yaml': unknown,
  })
  const lastLine = async (...specs: string[]) =>
    (await runMain(folder, ['lint', ...specs])).printed.trimEnd().split('\n').at(-1)
  expect(await lastLine('a.yaml')).toBe('It can be fixed with `fdc lint --fix a.yaml`.')
  expect(await lastLine('b.yaml')).toBe('1 of them can be fixed with `fdc lint --fix b.yaml`.')
  expect(await lastLine('a.yaml', 'c d.yaml', 'e.yaml')).toBe(
    "2 of them can be fixed with `fdc lint --fix a.yaml 'c d.yaml'`.",
  )
  expect(await lastLine('e.yaml')).not.toContain('--fix')
})

test('a suggestion is shown below its finding and never made', async () => {
  const text = `${head}model: {choice: a, risk: one}\n`
  const folder = folderWith({ 'a.yaml': text })
  const { printed, noted } = await runMain(folder, ['lint', '--fix', 'a.yaml'])
  expect(printed).toContain('  hint: Did you mean `risks`?\n  suggestion: Rename the key to `risks`.\n')
  expect([noted, readTree(folder)]).toEqual(['', { 'a.yaml': text }])
})

test('byte order mark, line ends, permissions and the link to a spec stay', async () => {
  const folder = folderWith({ 'real/a.yaml': `\ufeff${slip.replaceAll('\n', '\r\n')}` })
  chmodSync(join(folder, 'real/a.yaml'), 0o640)
  symlinkSync('real/a.yaml', join(folder, 'link.yaml'))
  expect(await runMain(folder, ['lint', '--fix', 'link.yaml'])).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'real/a.yaml'), 'utf8')).toBe(`\ufeff${mended.replaceAll('\n', '\r\n')}`)
  expect(statSync(join(folder, 'real/a.yaml')).mode & 0o777).toBe(0o640)
  expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['link.yaml', 'real'])
})

test('files that the spec refers to are mended with it', async () => {
  const spec = `${slip}rubric: {criteria: {C: {question: Is it so?, calibration_examples: {file: e/c.yaml}}}}\n`
  const folder = folderWith({ 'd/a.yaml': spec, 'd/e/c.yaml': '- [pass, a, b, c] # one\n' })
  const { noted } = await runMain(folder, ['lint', '--fix', 'd/a.yaml'])
  expect(noted).toBe('d/a.yaml: fixed 2 problems.\n')
  expect(readTree(folder)).toEqual({
    'd/a.yaml': spec.replace('form', 'from'),
    'd/e/c.yaml': '- [PASS, a, b, c] # one\n',
  })
})

test('a read-only file is one line and stays as it is, and the others are mended', async () => {
  const folder = folderWith({ 'a.yaml': slip, 'b.yaml': slip })
  chmodSync(join(folder, 'a.yaml'), 0o444)
  const { code, printed, noted } = await runMain(folder, ['lint', '--fix', 'a.yaml', 'b.yaml'])
  expect(code).toBe(2)
  expect(printed).toContain('a.yaml:3:12 error `form` is not a known key')
  expect(noted).toMatch(/^b\.yaml: fixed 1 problem\.\nfdc: Cannot write \S*a\.yaml: it is read-only\.\n$/)
  expect(readTree(folder)).toEqual({ 'a.yaml': slip, 'b.yaml': mended })
})

test('nothing is written into a file that changed after it was read', async () => {
  const folder = folderWith({ 'a.yaml': slip, 'c.yaml': '- [pass, a, b, c]\n' })
  const { lintAndFix } = await import('../../src/cli/fix/lint-and-fix.ts')
  const { loadSpec } = await import('../../src/cli/input/load-spec.ts')
  const { lint } = await import('../../src/pipeline.ts')
  const { hostIn } = await import('../support/run-main.ts')
  const told = { code: 0, printed: '', noted: '' }
  const spec = loadSpec(folder, 'a.yaml')
  writeFileSync(join(folder, 'a.yaml'), `${slip}# one more\n`)
  const run = await lintAndFix(
    spec,
    (source, readReference) => lint(source, { readReference }),
    'write',
    hostIn(folder, told),
  )
  expect(run.problem).toMatch(/a\.yaml changed while it was being fixed; nothing was written\. Run again\.$/)
  expect([run.findings, run.result.diagnostics.length]).toEqual([0, 1])
  expect(readTree(folder)['a.yaml']).toBe(`${slip}# one more\n`)
})

test('a dry run prints what would change as a diff, and writes nothing', async () => {
  const folder = folderWith({ 'a.yaml': `${slip}tets: 1\n` })
  expect(await runMain(folder, ['lint', '--fix-dry-run', 'a.yaml'])).toEqual({
    code: 1,
    printed: `--- a/a.yaml
+++ b/a.yaml
@@ -1,4 +1,4 @@
 version: 1
 domain: {title: T, summary: S.}
-imported: {form: [x.yaml]} # whence
+imported: {from: [x.yaml]} # whence
 tets: 1
`,
    noted: 'a.yaml: would fix 1 problem and leave 1 problem.\n',
  })
  expect(readTree(folder)).toEqual({ 'a.yaml': `${slip}tets: 1\n` })
})

test('a dry run as JSON holds the text after the fixes and what is left', async () => {
  const folder = folderWith({ 'a.yaml': `${slip}tets: 1\n` })
  const { printed } = await runMain(folder, ['lint', '--fix-dry-run', '-f', 'json', 'a.yaml'])
  const { fixed, fixedFiles, findings } = readJsonOutput(printed)
  expect(fixed).toBe(1)
  expect(fixedFiles).toEqual([{ spec: 'a.yaml', file: 'a.yaml', written: false, text: `${mended}tets: 1\n` }])
  expect(findings.map(({ message }) => message.slice(0, 6))).toEqual(['`tets`'])
  const written = readJsonOutput((await runMain(folder, ['lint', '--fix', '-f', 'json', 'a.yaml'])).printed)
  expect(written.fixedFiles).toEqual([{ spec: 'a.yaml', file: 'a.yaml', written: true }])
})

test('as JSON a finding has its fix and its suggestions with their places', async () => {
  const folder = folderWith({ 'a.yaml': `${head}汉: 1\nmodel: {choice: "汉😀", risk: one, becuase: x}\n` })
  const { findings } = readJsonOutput((await runMain(folder, ['lint', '-f', 'json', 'a.yaml'])).printed)
  const range = (column: number, endColumn: number) => ({
    file: 'a.yaml',
    line: 4,
    column,
    endLine: 4,
    endColumn,
  })
  expect(findings.map(({ fix, suggestions }) => ({ fix, suggestions }))).toEqual([
    { suggestions: [] },
    {
      suggestions: [{ title: 'Rename the key to `risks`.', edits: [{ ...range(23, 27), text: 'risks' }] }],
    },
    {
      fix: { title: 'Rename the key to `because`.', edits: [{ ...range(34, 41), text: 'because' }] },
      suggestions: [],
    },
  ])
})

test('standard input can be looked at and not be written', async () => {
  const host = { readStdin: async () => Buffer.from(slip) }
  expect(await runMain(makeFolder(), ['lint', '--fix', '--stdin'], host)).toEqual({
    code: 2,
    printed: '',
    noted:
      'fdc: --fix writes into the file of the spec, and standard input has none.\n     `--fix-dry-run` shows what it would change.\n',
  })
  const dry = await runMain(makeFolder(), ['lint', '--fix-dry-run', '--stdin'], host)
  expect(dry.printed).toContain('+imported: {from: [x.yaml]} # whence\n')
  const both = await runMain(makeFolder(), ['lint', '--fix-dry-run', '--fix'])
  expect([both.code, both.noted]).toEqual([
    2,
    'fdc: --fix writes and --fix-dry-run does not; choose one of them.\n',
  ])
})

test('what a killed run left beside the spec is swept away', async () => {
  const folder = folderWith({ 'a.yaml': slip, '.a.yaml.fdc-999999999-0123456789abcdef.tmp': 'half' })
  await runMain(folder, ['lint', '--fix', 'a.yaml'])
  expect(readTree(folder)).toEqual({ 'a.yaml': mended })
})

test.for([
  ["tokens: {ceiling: 8000, system_prompt: '-0'}", 'a zero with a sign is no number that somebody meant'],
  [
    'taxonomy:\n  topics:\n    - {name: a, weight: "0".25}\ntokens: {celing: 8000}',
    'a text that cannot be read',
  ],
])('%j is left alone: %s', async ([text]) => {
  const spec = `version: 1\ndomain: {title: Shop, summary: x}\n${text}\n`
  const folder = folderWith({ 'a.yaml': spec })
  const { code, noted } = await runMain(folder, ['lint', '--fix', 'a.yaml'])
  expect([code, noted]).toEqual([1, ''])
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(spec)
})
