import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const bundle = join(import.meta.dirname, '../../dist/fdc.cjs')

/** How a run of the published program ended. */
export interface FdcRun {
  code: number | null
  stdout: string
  stderr: string
}

interface Settings {
  cwd: string
  /** Variables of the environment, besides the PATH. */
  env?: Record<string, string>
  node?: string
  nodeOptions?: readonly string[]
  /** What it reads from standard input. */
  input?: string | Uint8Array
}

/** Runs the bundle as users have it. */
export function runFdc(words: readonly string[], settings: Settings): FdcRun {
  if (!existsSync(bundle)) throw new Error('There is no dist/fdc.cjs; build it with `npm run prepare`.')
  const { cwd, env = {}, node = process.execPath, nodeOptions = [], input = '' } = settings
  const run = spawnSync(node, [...nodeOptions, bundle, ...words], {
    cwd,
    // Nothing of this machine's environment: what it does to a run has to be said.
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 30,
  })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}
