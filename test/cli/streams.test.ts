import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runFdc } from '../support/fdc.ts'
import { makeFolder, readTree } from '../support/folders.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const head = 'version: 1\ndomain:\n  title: T\n  summary: S.\n'
const spec = 'finetune.config.yaml'
const bundle = join(import.meta.dirname, '../../dist/fdc.cjs')

function folderWith(text: string): string {
  const cwd = makeFolder()
  writeFileSync(join(cwd, spec), text)
  return cwd
}

/** Runs a command of the shell in which `$0 "$1"` is fdc. */
function runShell(cwd: string, command: string) {
  const words = ['-o', 'pipefail', '-c', command, process.execPath, bundle]
  return spawnSync('bash', words, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30, timeout: 20_000 })
}

test('a device without an end is left in time, and so is such an input', () => {
  const problem = 'goes on after 33554432 bytes (32 MiB); it must have at most so many.'
  const { stderr } = runFdc(['lint', '/dev/zero'], { cwd: makeFolder() })
  expect(stderr).toBe(`fdc: /dev/zero ${problem}\n`)
  const run = runShell(makeFolder(), '"$0" "$1" lint --stdin </dev/zero')
  expect([run.status, run.stdout, run.stderr]).toEqual([2, '', `fdc: Standard input ${problem}\n`])
})

test('a pipe is as good as a file', () => {
  const run = runShell(folderWith(head), `cat ${spec} | "$0" "$1" lint /dev/stdin`)
  expect([run.status, run.stdout, run.stderr]).toEqual([0, '/dev/stdin: no problems.\n', ''])
})

test('a named pipe is waited for until it is written, and read once', () => {
  const write = `{ sleep 0.2; cat ${spec} >p.yaml; }`
  const run = runShell(folderWith(head), `mkfifo p.yaml && { ${write} & "$0" "$1" lint p.yaml; }`)
  expect([run.status, run.stdout, run.stderr]).toEqual([0, 'p.yaml: no problems.\n', ''])
})

test('what was read from a pipe is not mended into it', () => {
  const cwd = folderWith(`${head}tokens: {celing: 8192}\n`)
  const run = runShell(
    cwd,
    `mkfifo p.yaml && { cat ${spec} >p.yaml & "$0" "$1" lint --fix -f compact p.yaml; }`,
  )
  expect([run.status, run.stderr]).toEqual([2, 'fdc: Cannot write p.yaml: it is no regular file.\n'])
})

test('a folder that is gone is one line', () => {
  const run = runShell(makeFolder(), 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" lint')
  expect([run.status, run.stdout, run.stderr]).toEqual([
    2,
    '',
    'fdc: The current folder does not exist any more.\n',
  ])
})

const manyFindings = `${head}rubric:\n  criteria:\n${Array.from(
  { length: 10_000 },
  (_, index) => `    CQ${index}: {question: Is it ${index}?, wieght: 1}\n`,
).join('')}`

/** Runs a shell's pipeline that begins with fdc; the exit code is fdc's. */
function pipe(cwd: string, pipeline: string) {
  const run = runShell(cwd, `{ "$0" "$1" ${pipeline}; } 2>stderr`)
  return { code: run.status, stdout: run.stdout, stderr: readFileSync(join(cwd, 'stderr'), 'utf8') }
}

test('a reader that has seen enough ends nothing with a stack, nor changes the exit code', () => {
  const cwd = folderWith(manyFindings)
  expect(pipe(cwd, 'lint | head -1')).toEqual({ code: 1, stdout: `${spec}\n`, stderr: '' })
  expect(pipe(cwd, 'lint -f json | head -1')).toEqual({ code: 1, stdout: '{\n', stderr: '' })
  expect(pipe(cwd, 'explain nothing 2>&1 | true')).toEqual({ code: 2, stdout: '', stderr: '' })
})

test('a reader that leaves does not end a build of several specs half-way', () => {
  const cwd = makeFolder()
  const names = ['a', 'b', 'c', 'd']
  for (const name of names) {
    mkdirSync(join(cwd, name))
    writeFileSync(join(cwd, name, spec), `${head}prompts: {}\n`)
  }
  expect(pipe(cwd, 'build */*.yaml 2>/dev/null | true')).toEqual({ code: 0, stdout: '', stderr: '' })
  const tree = readTree(cwd)
  for (const name of names) expect(tree[`${name}/fdc.manifest.json`]).toMatch(/^\{/)
})

test('output of megabytes goes through a pipe to its end', () => {
  const cwd = folderWith(manyFindings)
  const { code, stdout, stderr } = pipe(cwd, 'lint -f json | (sleep 0.3; cat)')
  expect([code, stderr]).toEqual([1, ''])
  expect(stdout.length).toBeGreaterThan(4_000_000)
  expect(readJsonOutput(stdout).findings).toHaveLength(10_000)
})

test.skipIf(process.platform !== 'linux')('a full disk behind the output is one line', () => {
  const cwd = folderWith(manyFindings)
  expect(pipe(cwd, 'lint >/dev/full')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'fdc: Cannot write to standard output (ENOSPC).\n',
  })
})
