import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const bundle = join(import.meta.dirname, '../../dist/fdc.cjs')

/** How a run of the published program ended, and what it said. */
export interface ChildRun {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

interface Settings {
  cwd: string
  env?: Record<string, string>
  /** Scripts of this folder that are loaded before it. */
  preload?: readonly string[]
  /** Is given the process once it runs. */
  started?(child: ChildProcess): void
  /** Is shown what came on stderr so far, whenever more comes. */
  watch?(stderr: string, child: ChildProcess): void
}

/** Runs the bundle beside the test, which goes on meanwhile: it may serve models, or send signals. */
export function runFdcChild(words: readonly string[], settings: Settings): Promise<ChildRun> {
  const { cwd, env = {}, preload = [], started = () => {}, watch = () => {} } = settings
  const options = preload.flatMap((script) => ['--require', join(import.meta.dirname, script)])
  const child = spawn(process.execPath, [...options, bundle, ...words], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started(child)
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
    watch(said.stderr, child)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, ...said }))
  })
}
