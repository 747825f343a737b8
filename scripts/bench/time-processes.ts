import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A process that is started again and again. */
export interface Case {
  name: string
  /** The words after `node`. */
  words: readonly string[]
  cwd: string
  /** The exit code that shows that it did its work; default 0. */
  exits?: number
  /** Brings the files into the state in which the process is to find them; it is not timed. */
  prepare?: (run: number) => void
  /** Runs only in every so many rounds, because it takes seconds; default 1. */
  every?: number
  /** Runs by which its memory is measured; default 3. */
  memoryRuns?: number
}

/** The Node that runs the benchmark; `npm run` takes the one of the checkout. Its launchers are not measured. */
export const node = process.execPath

/**
 * The environment of every measured process. Extra certificates more than double the start of some versions of Node,
 * and its options would count for each process. The compared linters stay off the network.
 */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_EXTRA_CA_CERTS: undefined,
  NODE_OPTIONS: undefined,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
}

/**
 * Wall times of whole processes in milliseconds, by case. All cases run once in every round, so that whatever else the
 * machine does falls on all of them; one round before is not counted.
 */
export function timeProcesses(cases: readonly Case[], rounds: number): Map<string, number[]> {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]))
  for (const item of cases) runChecked(item)
  for (let round = 0; round < rounds; round++) {
    for (const item of cases) {
      if (round % (item.every ?? 1) !== 0) continue
      item.prepare?.(round + 1)
      times.get(item.name)!.push(timeOnce(item))
    }
  }
  return times
}

/** The middle of the times; of an even number of them, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The most memory that a process held at a time, in MB of 10⁶ bytes: the median of some runs. */
export function peakMemory(item: Case, runs = 3): number {
  const preload = join(import.meta.dirname, 'report-memory.cjs')
  return median(
    Array.from({ length: runs }, (_, run) => {
      item.prepare?.(run + 1)
      const words = ['--require', preload, ...item.words]
      const { output } = spawnSync(node, words, {
        cwd: item.cwd,
        env: environment,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      })
      return Number(String(output[3])) / 1e6
    }),
  )
}

function timeOnce({ name, words, cwd, exits = 0 }: Case): number {
  const start = process.hrtime.bigint()
  const { status } = spawnSync(node, words, { cwd, env: environment, stdio: 'ignore' })
  const end = process.hrtime.bigint()
  if (status !== exits) throw new Error(`${name} ended with ${status} in place of ${exits}.`)
  return Number(end - start) / 1e6
}

// The first run warms the caches of the disk and of compiled code, and shows that the process does what is timed.
function runChecked({ name, words, cwd, exits = 0, prepare }: Case): void {
  prepare?.(0)
  const { status, stdout, stderr } = spawnSync(node, words, {
    cwd,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (status === exits) return
  const said = (stdout + stderr).slice(0, 2000)
  throw new Error(`${name} ended with ${status} in place of ${exits}:\n${said}`)
}
