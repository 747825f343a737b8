import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JsonOutput } from '../../src/cli/report/json-output.ts'
import { type FdcRun, runFdc } from '../support/fdc.ts'
import { makeFolder, readTree } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const head = 'version: 1\ndomain:\n  title: T\n  summary: S.\n'
const spec = 'finetune.config.yaml'
const bundle = join(import.meta.dirname, '../../dist/fdc.cjs')

/** No run takes longer than this, in milliseconds, whatever it is given. */
const longest = 5000

function folderWith(bytes: string | Uint8Array): string {
  const cwd = makeFolder()
  writeFileSync(join(cwd, spec), bytes)
  return cwd
}

/** Runs fdc with a heap of 512 MB at most, and sees that it ends in time and without a stack. */
function runBounded(cwd: string, words: readonly string[], nodeOptions: readonly string[] = []): FdcRun {
  const started = performance.now()
  const run = runFdc(words, { cwd, nodeOptions: ['--max-old-space-size=512', ...nodeOptions] })
  expect(performance.now() - started).toBeLessThan(longest)
  expect(run.stderr).not.toMatch(/^\s+at |error of fdc itself/m)
  return run
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

const bomb = `x0: &x0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n${lines(11, (index) => {
  const aliases = Array(10).fill(`*x${index}`).join(', ')
  return `x${index + 1}: &x${index + 1} [${aliases}]\n`
})}`

/** What is wrong can be shown in the text: `line:column rule` of the first findings, then `…` if there are more. */
const shown: [name: string, text: string, findings: string[]][] = [
  ['an empty file', '', ['1:1 syntax/empty']],
  ['blanks alone', ' \n\n  \n', ['1:1 syntax/empty']],
  ['a byte order mark alone', '\ufeff', ['1:1 syntax/empty']],
  ['only comments', '# a\n# b\n', ['1:1 syntax/empty']],
  ['a mark of a document alone', '---\n', ['1:1 syntax/empty']],
  ['a list', '- 1\n- 2\n', ['1:1 syntax/not-a-mapping']],
  ['a text', 'hello\n', ['1:1 syntax/not-a-mapping']],
  ['tabs', 'version: 1\ndomain:\n\ttitle: T\n\tsummary: S.\n', ['3:1 syntax/tab', '4:1 syntax/tab']],
  ['an unclosed bracket', `${head}rubric: [\n`, ['6:1 syntax/yaml']],
  ['an unclosed quote', `${head}model: "x\n`, ['5:8 syntax/yaml']],
  [
    'several syntax errors',
    'version: 1\ndomain:\n  title: a: b\n  summary: S.\ncritique: @x\nmodel: `x\n',
    ['3:10 syntax/yaml', '5:11 syntax/yaml', '6:8 syntax/yaml'],
  ],
  ['a section beside a syntax error', `${head}model: @x\ntets: 1\n`, ['5:8 syntax/yaml', '…']],
  ['a key that occurs twice', `${head}version: 1\n`, ['5:1 syntax/duplicate-key']],
  [
    'a key that occurs twice further in',
    `${head}model:\n  choice: a\n  choice: b\n`,
    ['7:3 syntax/duplicate-key'],
  ],
  [
    'unknown keys at every depth',
    `${head}tets: 1\nrubric:\n  critera: {}\n  criteria:\n    CQ1:\n      question: Is it?\n      na_vald: true\n`,
    ['5:1 schema/unknown-key', '7:3 schema/unknown-key', '11:7 schema/unknown-key'],
  ],
  [
    'values of wrong types',
    'version: one\ndomain:\n  title: [1]\n  summary: 3\nrubric: 5\ntaxonomy: []\n',
    ['1:10 schema/value', '3:10 schema/type', '4:12 schema/type', '5:9 schema/type', '6:11 schema/type'],
  ],
  ['an unknown version', head.replace('1', '2'), ['1:10 schema/value']],
  ['no version', head.replace('version: 1\n', ''), ['1:1 schema/required-key']],
  ['CR LF', `${head}tets: 1\n`.replaceAll('\n', '\r\n'), ['5:1 schema/unknown-key']],
  ['a byte order mark', `\ufeff${head}tets: 1\n`, ['5:1 schema/unknown-key']],
  ['CR alone', head.replaceAll('\n', '\r'), ['1:11 syntax/control-character', '…']],
  ['a control character', `${head}# \u0007\n`, ['5:3 syntax/control-character']],
  ['a NUL that is written as an escape', `${head}model: "a\\0"\n`, ['5:8 syntax/control-character', '…']],
  ['half a surrogate pair', `${head}model: "\\ud800"\n`, ['5:8 syntax/control-character', '…']],
  [
    'keys that JavaScript treats specially',
    `${head}__proto__: {a: 1}\nmodel:\n  choice: m\n  __proto__: {a: 1}\n  constructor: 1\n  "prototype": 1\n`,
    [
      '5:1 syntax/forbidden-key',
      '8:3 syntax/forbidden-key',
      '9:3 syntax/forbidden-key',
      '10:3 syntax/forbidden-key',
    ],
  ],
  [
    'keys of every object, which are unknown ones',
    `${head}toString: 1\nmodel:\n  choice: m\n  hasOwnProperty: 1\n`,
    ['5:1 schema/unknown-key', '8:3 schema/unknown-key'],
  ],
  [
    'numbers that are none',
    `${head}taxonomy:\n  topics:\n    a: .nan\n    b: .inf\n    c: -.Inf\n    d: 1e999\n`,
    ['7:8 syntax/number', '8:8 syntax/number', '9:8 syntax/number', '10:8 syntax/number'],
  ],
  ['a negative weight', `${head}taxonomy:\n  topics: {a: 1, b: -1}\n`, ['6:21 schema/range']],
  ['a weight in words', `${head}taxonomy:\n  topics: {a: NaN, b: 1}\n`, ['6:15 schema/type']],
  ['two documents', `${head}---\n${head}`, ['5:1 syntax/several-documents']],
  ['an alias of nothing', `${head}model: *x\n`, ['5:8 syntax/alias']],
  ['a value that holds itself', `${head}model: &a\n  choice: *a\n`, ['6:11 syntax/alias']],
  ['a bomb of aliases', `${head}${bomb}`, ['5:1 schema/unknown-key', '…']],
  ['a tag', `${head}model: !!python/object:os.system x\n`, ['5:8 syntax/tag', '…']],
  ['a merge key', `${head}model:\n  <<: {choice: x}\n  choice: y\n`, ['6:3 syntax/merge-key']],
  ['20,000 brackets', `${head}x: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, ['5:104 syntax/too-deep']],
  ['20,000 unclosed brackets', `${head}x: ${'['.repeat(20_000)}`, ['5:104 syntax/too-deep']],
  ['20,000 braces', `${head}x: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`, ['5:401 syntax/too-deep']],
  ['20,000 dashes', `${head}x:\n  ${'- '.repeat(20_000)}1\n`, ['6:203 syntax/too-deep']],
  ['2,000 indented lines', lines(2000, (index) => `${' '.repeat(index)}a:\n`), ['101:101 syntax/too-deep']],
  ['a key of 200,000 characters', `${head}${'k'.repeat(200_000)}: 1\n`, ['5:1 syntax/long-key', '…']],
  ['a line of 5,000,000 characters', `${head}tets: ${'x'.repeat(5_000_000)}\n`, ['5:1 schema/unknown-key']],
  [
    '10,000 unknown keys',
    `${head}${lines(10_000, (index) => `k${index}: 1\n`)}`,
    ['5:1 schema/unknown-key', '…'],
  ],
  ['20,000 bad numbers', `${head}x: [${'.nan, '.repeat(20_000)}1]\n`, ['5:1 schema/unknown-key', '…']],
]

test.for(shown)('%s is shown at its place, and nothing is written', async ([, text, findings]) => {
  const cwd = folderWith(text)
  const before = readTree(cwd)
  const build = runBounded(cwd, ['build', '-f', 'json'])
  expect([build.code, build.stderr]).toEqual([1, ''])
  const output = JSON.parse(build.stdout) as JsonOutput
  const found = output.findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
  const known = findings.filter((place) => place !== '…')
  expect(found.slice(0, known.length)).toEqual(known)
  expect(found.length > known.length).toBe(findings.includes('…'))
  expect(output.artifacts).toEqual([])
  expect(readTree(cwd)).toEqual(before)

  // Starting a process is most of the work of a small run; this is the same program without it.
  const lint = await runMain(cwd, ['lint'])
  expect([lint.code, lint.noted]).toEqual([1, ''])
  expect(lint.printed.match(/^\S+:\d+:\d+ \w+ /gm)).toHaveLength(found.length)
  expect(lint.printed).toContain(`\n✖ ${found.length} problem`)
})

test('more findings than a call may have arguments are all there', () => {
  const cwd = folderWith(`${head}prompts: {system: {text: {file: system.md}}}\n`)
  writeFileSync(join(cwd, 'system.md'), '\r'.repeat(130_000))
  const { code, stdout } = runBounded(cwd, ['lint', '-f', 'json'])
  expect([code, JSON.parse(stdout).findings.length]).toEqual([1, 130_000])
})

test('an unknown key, at any depth, gets the key that was meant', () => {
  const cwd = folderWith(
    `${head}taxnomy: {}\nmodel:\n  choice: m\n  rejectd: {}\nrubric:\n  criteria:\n    CQ1:\n      qestion: Is it?\n`,
  )
  const { findings } = readJsonOutput(runBounded(cwd, ['lint', '-f', 'json']).stdout)
  expect(findings.map(({ line, hint }) => [line, hint])).toEqual([
    [5, 'Did you mean `taxonomy`?'],
    [8, 'Did you mean `rejected`?'],
    [12, 'Did you mean `question`?'],
  ])
})

test('a bomb of aliases is disarmed where it grows too large', () => {
  const { findings } = readJsonOutput(runBounded(folderWith(`${head}${bomb}`), ['lint', '-f', 'json']).stdout)
  expect(
    findings.filter(({ rule }) => rule === 'syntax/alias').map(({ line, column }) => [line, column]),
  ).toEqual([[9, 45]])
})

const sizes = 'a file must have at most 33554432 bytes (32 MiB)'

/** What is wrong lies with the file and not in its text: the one line that says so. */
const refused: [name: string, make: (path: string) => void, problem: string][] = [
  ['no file', () => {}, 'does not exist.'],
  ['a folder', (path) => mkdirSync(path), 'is a folder; name the file in it.'],
  ['a file as a folder', (path) => writeFileSync(path, ''), 'does not exist: a part of its path is a file.'],
  ['a link to itself', (path) => symlinkSync(path, path), 'is a symbolic link that leads back to itself.'],
  [
    'UTF-16',
    (path) => writeFileSync(path, Buffer.from(`\ufeff${head}`, 'utf16le')),
    'is UTF-16; save it as UTF-8.',
  ],
  [
    'UTF-16 without a mark',
    (path) => writeFileSync(path, Buffer.from(head, 'utf16le')),
    'is UTF-16; save it as UTF-8.',
  ],
  [
    'UTF-32',
    (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])),
    'is UTF-32; save it as UTF-8.',
  ],
  [
    'Latin 1',
    (path) => writeFileSync(path, Buffer.from(`${head}# \u00e9\n`, 'latin1')),
    'is not UTF-8 (first in line 5); save it as UTF-8.',
  ],
  [
    'NUL',
    (path) => writeFileSync(path, `${head}# \0\n`),
    `is a binary file (byte ${head.length + 3} is NUL); it must be text in UTF-8.`,
  ],
  [
    'a binary file',
    (path) => writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])),
    'is a binary file (byte 9 is NUL); it must be text in UTF-8.',
  ],
  [
    'a file of 50 MB',
    (path) => {
      writeFileSync(path, head)
      truncateSync(path, 50_000_000)
    },
    `is 50000000 bytes (47.7 MiB); ${sizes}.`,
  ],
]

test.for(refused)('%s is refused in one line, and nothing is written', async ([name, make, problem]) => {
  const cwd = makeFolder()
  make(join(cwd, 'a.yaml'))
  const named = name === 'a file as a folder' ? 'a.yaml/b.yaml' : 'a.yaml'
  const hint = name === 'a folder' ? `     Its spec would be a.yaml/${spec}.\n` : ''
  const message = `fdc: ${named} ${problem}\n${hint}`
  expect(runBounded(cwd, ['lint', named])).toEqual({ code: 2, stdout: '', stderr: message })
  for (const words of [[], ['--check'], ['--print-design'], ['--list-files']])
    expect(await runMain(cwd, ['build', ...words, named])).toEqual({ code: 2, printed: '', noted: message })
  expect(readdirSync(cwd)).toEqual(name === 'no file' ? [] : ['a.yaml'])
})

const isRoot = process.getuid?.() === 0
const setpriv = spawnSync('setpriv', ['--version']).status === 0
const canBeUnprivileged = !isRoot || setpriv

/** Runs `fdc lint` as somebody to whom files can be closed. */
function lintUnprivileged(cwd: string) {
  const drop = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env']
  const [program = '', ...words] = [...drop, process.execPath, bundle, 'lint']
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

const reason = '(skipped for a root without setpriv, to whom nothing is closed)'

test.skipIf(!canBeUnprivileged)(`a file that may not be read is refused in one line ${reason}`, () => {
  const cwd = folderWith(head)
  chmodSync(cwd, 0o755)
  chmodSync(join(cwd, spec), 0)
  expect(lintUnprivileged(cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr: `fdc: ${spec} may not be read (permission denied).\n`,
  })
})

test.skipIf(!isRoot || !setpriv)('a closed folder above is no reason to stop looking for a spec', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'inner'), { mode: 0o755 })
  chmodSync(folder, 0o700)
  const { code, stderr } = lintUnprivileged(join(folder, 'inner'))
  expect([code, stderr.split('\n')[0]]).toEqual([2, `fdc: There is no ${spec} in this folder or above it.`])
})

test('a pipe in the folder of a spec is not waited for', () => {
  const cwd = folderWith(`${head}prompts: {system: {text: {file: pipe.md}}}\n`)
  expect(spawnSync('mkfifo', [join(cwd, 'pipe.md')]).status).toBe(0)
  const { findings } = readJsonOutput(runBounded(cwd, ['lint', '-f', 'json']).stdout)
  expect(findings.map(({ line, column, message }) => [line, column, message])).toEqual([
    [5, 33, 'The file "pipe.md" is no plain file; it must be a plain file in the folder of the spec.'],
  ])
})

test('a file that changes while it is read is refused in one line', () => {
  const cwd = folderWith(head)
  const preload = join(cwd, 'writer.cjs')
  writeFileSync(
    preload,
    `const fs = require('node:fs')
    const read = fs.readSync
    fs.readSync = (...args) => {
      const length = read(...args)
      fs.appendFileSync(${JSON.stringify(spec)}, '# more\\n')
      fs.readSync = read
      return length
    }`,
  )
  for (const command of ['lint', 'build'])
    expect(runBounded(cwd, [command], ['--require', preload])).toEqual({
      code: 2,
      stdout: '',
      stderr: `fdc: ${spec} changed while it was being read; run again.\n`,
    })
})
