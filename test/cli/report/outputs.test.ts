import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatNames, formatOf } from '../../../src/cli/report/formats.ts'
import { makeFolder, readTree } from '../../support/folders.ts'
import { runMain } from '../../support/run-main.ts'
import { readJsonOutput } from '../../support/valid-json.ts'

const good = 'version: 1\ndomain:\n  title: T\n  summary: S.\n'
const bad = `${good}tets: 1\n`

function folderWith(text: string): string {
  const folder = makeFolder()
  writeFileSync(join(folder, 'a.yaml'), text)
  return folder
}

test('several formats are written at once, each into the file named after it', async () => {
  const folder = folderWith(bad)
  const words = [
    'lint',
    'a.yaml',
    '-f',
    'sarif',
    '-o',
    'out/deep/a.sarif',
    '-f',
    'json',
    '--format=junit',
    '-oj.xml',
  ]
  const { code, printed, noted } = await runMain(folder, words)
  expect([code, noted]).toEqual([1, ''])
  expect(readJsonOutput(printed).findings).toHaveLength(1)
  expect(JSON.parse(readFileSync(join(folder, 'out/deep/a.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
  expect(readFileSync(join(folder, 'j.xml'), 'utf8')).toContain('<testsuites ')
  expect(readdirSync(join(folder, 'out/deep'))).toEqual(['a.sarif'])
})

test('where nothing is printed, a note says what was found', async () => {
  const folder = folderWith(bad)
  const run = () => runMain(folder, ['lint', 'a.yaml', '-f', 'html', '-o', 'a.html'])
  expect(await run()).toEqual({
    code: 1,
    printed: '',
    noted: 'a.html: 1 problem (1 error, 0 warnings, 0 infos).\n',
  })
  writeFileSync(join(folder, 'a.yaml'), good)
  expect(await run()).toEqual({ code: 0, printed: '', noted: 'a.html: no problems.\n' })
})

test('a file keeps its permissions, and has no colours though the terminal beside it has', async () => {
  const folder = folderWith(bad)
  writeFileSync(join(folder, 'a.txt'), 'an earlier report', { mode: 0o640 })
  const words = ['lint', 'a.yaml', '-f', 'stylish', '-o', 'a.txt', '--color', '-f', 'compact']
  const host = { isTerminal: true, env: { FORCE_HYPERLINK: '1' } }
  expect((await runMain(folder, words, host)).code).toBe(1)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toMatch(/^a\.yaml\n\na\.yaml:5:1 error [^\u001b]*$/)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640)
})

test.for([
  ['-f nope', '"nope" is not a format; formats are stylish, compact, agent, json, sarif'],
  ['-f sariff', 'Did you mean `-f sarif`?'],
  ['-f json -f sarif', '-f json and -f sarif would both go to standard output.'],
  ['-f json -f sarif -o a.sarif -f html', '-f json and -f html would both go to standard output.'],
  ['-o a.txt', '-o a.txt has no format before it.'],
  ['-o a.sarif -f sarif', 'Write `-f sarif -o a.sarif`.'],
  ['-o report.HTML', 'Write `-f html -o report.HTML`.'],
  ['-o report.md', 'Write `-f markdown -o report.md`.'],
  ['-o report.xml', 'Write `-f <format> -o report.xml`.'],
  ['-f html -o a.html -o b.html', '-f html has two files, a.html and b.html.'],
  ['-f html -o -', '-o is "-"; it must name a file.'],
  ['-f html -o a.html -f junit -o ./a.html', '-o a.html: two reports would go there.'],
  [
    '-f html --max-results 5',
    '--max-results goes with the formats sarif, gitlab, junit, checkstyle and markdown.',
  ],
  ['-f sarif --max-results 0', '--max-results is "0"; it must be a whole number from 1 to 999999999.'],
  ['-f sarif --max-results x', '--max-results is "x"; it must be a whole number from 1 to 999999999.'],
] as const)('`%s` is refused before anything is written', async ([words, message]) => {
  const folder = folderWith(bad)
  const { code, printed, noted } = await runMain(folder, ['lint', 'a.yaml', ...words.split(' ')])
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toContain(message)
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})

test.for([
  ['a.yaml', 'no report is YAML, but specs are'],
  ['other.yml', 'no report is YAML, but specs are'],
  ['spec.txt', 'that is what was checked'],
  ['linked.txt', 'that is a symbolic link; name the file that it leads to'],
  ['system.md', 'that is what was checked'],
  ['model-choice.md', 'that is an artifact of a spec'],
  ['config/prompts/assistant.md', 'that is an artifact of a spec'],
  ['fdc.manifest.json', 'that is an artifact of a spec'],
  ['built/config/system-prompt.md', 'that is an artifact of a spec'],
  ['built', 'that is a folder; name a file in it'],
] as const)('a report does not take the place of %s', async ([path, reason]) => {
  const folder = folderWith(good)
  writeFileSync(join(folder, 'spec.txt'), `${good}prompts:\n  system: {text: {file: system.md}}\n`)
  writeFileSync(join(folder, 'system.md'), 'Be kind.\u202e\n')
  symlinkSync('a.yaml', join(folder, 'linked.txt'))
  mkdirSync(join(folder, 'built'))
  writeFileSync(join(folder, 'built/fdc.manifest.json'), '{}')
  const before = existsSync(join(folder, path)) && statSync(join(folder, path)).isFile()
  const text = before ? readFileSync(join(folder, path), 'utf8') : undefined
  const words = ['lint', 'a.yaml', 'spec.txt', '-f', 'stylish', '-f', 'markdown', '-o', path]
  const { code, printed, noted } = await runMain(folder, words)
  expect([code, printed, noted]).toEqual([2, '', `fdc: -o ${path}: ${reason}.\n`])
  if (text === undefined) expect(existsSync(join(folder, path))).toBe(path === 'built')
  else expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
})

test('a read-only file keeps its text, and no other report is written', async () => {
  const folder = folderWith(bad)
  writeFileSync(join(folder, 'old.txt'), 'an earlier report', { mode: 0o444 })
  const words = [
    'lint',
    'a.yaml',
    '-f',
    'json',
    '-f',
    'html',
    '-o',
    'a.html',
    '-f',
    'stylish',
    '-o',
    'old.txt',
  ]
  expect(await runMain(folder, words)).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: -o old.txt: that is read-only.\n',
  })
  expect(readTree(folder)).toEqual({ 'a.yaml': bad, 'old.txt': 'an earlier report' })
})

test.skipIf(process.platform === 'win32')('a second name of a spec is known for it', async () => {
  const folder = folderWith(good)
  linkSync(join(folder, 'a.yaml'), join(folder, 'twin.txt'))
  const { code, noted } = await runMain(folder, ['lint', 'a.yaml', '-f', 'json', '-o', 'twin.txt'])
  expect([code, noted]).toEqual([2, 'fdc: -o twin.txt: that is what was checked.\n'])
})

test('a file that cannot be written keeps nothing from standard output, and fails the run', async () => {
  const folder = folderWith(bad)
  // There is room for this name, but not for that of the file that is written before it takes the name.
  const words = ['lint', 'a.yaml', '-f', 'json', '-o', `${'a'.repeat(245)}.json`, '-f', 'compact']
  const { code, printed, noted } = await runMain(folder, words)
  expect(code).toBe(2)
  expect(printed).toMatch(/^a\.yaml:5:1: error: /)
  expect(noted).toMatch(/^fdc: Cannot write .*a+\.json: the name is too long \(ENAMETOOLONG\)\.\n$/)
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})

test('--max-results keeps the worst, in the order of the text, and says what it left out', async () => {
  const topics = Array.from({ length: 6 }, (_, index) => `    t${index}: ${index === 0 ? 0.5 : 0.1}\n`)
  const folder = folderWith(`${good}taxonomy:\n  topics:\n${topics.join('')}tets: 1\nuest: 2\n`)
  const words = ['lint', 'a.yaml', '-f', 'gitlab', '--max-results', '4']
  const { printed, noted } = await runMain(folder, words)
  const issues = JSON.parse(printed) as { severity: string; location: { lines: { begin: number } } }[]
  expect(issues.map(({ severity }) => severity).filter((name) => name === 'critical').length).toBeGreaterThan(
    1,
  )
  const lines = issues.map(({ location }) => location.lines.begin)
  expect(lines).toEqual([...lines].sort((a, b) => a - b))
  expect(issues).toHaveLength(4)
  const { findings } = readJsonOutput((await runMain(folder, ['lint', 'a.yaml', '-f', 'json'])).printed)
  expect(noted).toBe(
    `fdc: --max-results left ${findings.length - 4} of ${findings.length} problems out of gitlab.\n`,
  )
  const sarif = await runMain(folder, ['lint', 'a.yaml', '-f', 'sarif', '--max-results', '4'])
  expect(sarif.printed).toContain(`"${findings.length - 4} more problems were left out by --max-results."`)
  const markdown = await runMain(folder, ['lint', 'a.yaml', '-f', 'markdown', '--max-results', '4'])
  expect(markdown.printed).toMatch(new RegExp(`\\n${findings.length - 4} more problems not shown\\.\\n$`))
})

test.for([
  [{}, 'stylish'],
  [{ CLAUDECODE: '1' }, 'agent'],
  [{ AI_AGENT: 'someone' }, 'agent'],
  [{ CURSOR_AGENT: '' }, 'stylish'],
  [{ GEMINI_CLI: '0' }, 'stylish'],
  [{ CODEX_SANDBOX: 'seatbelt' }, 'agent'],
  [{ COPILOT_CLI: '1' }, 'agent'],
  [{ CURSOR_TRACE_ID: 'x' }, 'stylish'],
  [{ GITHUB_ACTIONS: 'true' }, 'stylish'],
] as const)('with %j and no format it is %s', async ([env, format]) => {
  const folder = folderWith(bad)
  const own = await runMain(folder, ['lint', 'a.yaml'], { env })
  expect(own).toEqual(await runMain(folder, ['lint', 'a.yaml', '-f', format]))
  const asked = await runMain(folder, ['lint', 'a.yaml', '-f', 'json'], { env })
  expect(readJsonOutput(asked.printed).findings).toHaveLength(1)
})

test('the help lists every format', async () => {
  const { printed } = await runMain(makeFolder(), ['lint', '--help'])
  for (const name of formatNames)
    expect(printed).toMatch(new RegExp(`\\n  ${name} +${formatOf(name).summary.slice(0, 8)}`))
})

test('build knows the two formats that it has', async () => {
  const { code, noted } = await runMain(folderWith(good), ['build', 'a.yaml', '-f', 'sarif'])
  expect([code, noted]).toEqual([
    2,
    'fdc: "sarif" is not a format of this command; formats are stylish and json.\n',
  ])
})
