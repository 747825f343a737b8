import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeFolder } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'

const bundle = join(import.meta.dirname, '../../dist/fdc.cjs')
const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
const name = 'finetune.config.yaml'

let running: ChildProcess | undefined
afterEach(() => void running?.kill('SIGKILL'))

/** Starts fdc in a folder; `said` waits until it has said something since the last time, and returns all of that. */
function start(cwd: string, words: readonly string[]) {
  // One pipe for both streams, so that what was said first is heard first.
  const line = 'exec "$0" "$@" 2>&1'
  const child = spawn('sh', ['-c', line, process.execPath, bundle, ...words], {
    cwd,
    env: { PATH: process.env.PATH },
  })
  running = child
  let heard = ''
  let tell = () => {}
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text
    tell()
  })
  const said = async (end: string) => {
    while (!heard.includes(end)) await new Promise<void>((resolve) => (tell = resolve))
    const all = heard
    heard = ''
    return all
  }
  return { child, said }
}

const waits = 'Ctrl+C ends it.\n'

test('a changed spec is linted again, in place or replaced as editors do', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, name), head)
  const { said } = start(cwd, ['lint', '--watch'])
  expect(await said(waits)).toBe(`${name}: no problems.\nfdc: Watching a file; ${waits}`)
  writeFileSync(join(cwd, name), `${head}tokens: {}\n`)
  expect(await said(waits)).toContain(`${name}:3:9 error`)
  writeFileSync(join(cwd, 'new'), head)
  renameSync(join(cwd, 'new'), join(cwd, name))
  expect(await said(waits)).toContain('no problems')
})

test('a file that the spec refers to is watched too, even before it is there', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, name), `${head}prompts: {system: {text: {file: system.md}}}\n`)
  const { said } = start(cwd, ['lint', '--watch'])
  expect(await said(waits)).toContain('"system.md" does not exist')
  writeFileSync(join(cwd, 'system.md'), 'You help.\n')
  expect(await said(waits)).not.toContain('does not exist')
})

test('a spec that goes away is a problem, and its return is noticed', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, name), head)
  const { said } = start(cwd, ['lint', '--watch'])
  await said(waits)
  rmSync(join(cwd, name))
  expect(await said(waits)).toContain('There is no finetune.config.yaml')
  writeFileSync(join(cwd, name), head)
  expect(await said(waits)).toContain('no problems')
})

test('a build is made anew, and what it writes does not wake it', async () => {
  const cwd = makeFolder()
  const prompts = (text: string) => `${head}prompts: {system: {text: ${text}}}\n`
  writeFileSync(join(cwd, name), prompts('You help.'))
  const { said } = start(cwd, ['build', '--watch'])
  await said(waits)
  const built = () => readFileSync(join(cwd, 'config/system-prompt.md'), 'utf8')
  expect(built()).toContain('You help.')
  writeFileSync(join(cwd, name), prompts('You listen.'))
  expect(await said(waits)).toContain('config/system-prompt.md')
  expect(built()).toContain('You listen.')
})

test('a signal ends it, and the shell can tell', async () => {
  const cwd = makeFolder()
  writeFileSync(join(cwd, name), head)
  const { child, said } = start(cwd, ['lint', '--watch'])
  await said(waits)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
})

test('a pipe is never waited for, whether it is named or takes the place of a file', async () => {
  const cwd = makeFolder()
  const pipe = join(cwd, 'a.yaml')
  execFileSync('mkfifo', [pipe])
  const problem = 'fdc: a.yaml is no plain file; --watch must be able to read it again.\n'
  const { said } = start(cwd, ['lint', '--watch', 'a.yaml'])
  expect(await said(waits)).toContain(problem)
  rmSync(pipe)
  writeFileSync(pipe, head)
  expect(await said(waits)).toContain('a.yaml: no problems.')
  // In one step, since a file that is away for a moment is told as that.
  execFileSync('mkfifo', [`${pipe}.new`])
  renameSync(`${pipe}.new`, pipe)
  expect(await said(waits)).toContain(problem)
})

test('what cannot be watched is refused', async () => {
  expect(await runMain(makeFolder(), ['lint', '--watch', '--stdin'])).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: --watch waits for files to change; --stdin names none.\n',
  })
  expect((await runMain(makeFolder(), ['lint', '--watch', '--format', 'yaml'])).code).toBe(2)
})
