import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { table } from '../table.ts'
import { callBudget } from './budgets.ts'
import { type Judged, judge } from './tables.ts'
import { environment, node } from './time-processes.ts'
import { writeBaseline } from './write-baseline.ts'

const fdc = join(import.meta.dirname, '../../dist/fdc.cjs')

// What both sizes have in common, such as the start of the process, cancels out.
const sizes = [5, 45] as const
const exchanges = 4

/**
 * What fdc adds to a call: the time of a baseline whose models answer at once, by call, less that of a client that does
 * nothing but call. Everything counts: prompts, SDK, budget, and a journal that is on the disk before an answer counts.
 */
export async function callOverhead(folder: string, runs: number): Promise<Judged> {
  const server = spawn(node, [join(import.meta.dirname, 'zero-latency-server.cjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await firstLine(server)
    for (const scenarios of sizes) writeBaseline(join(folder, `calls-${scenarios}`), baselineOf(scenarios))
    const measured = Array.from({ length: Math.min(runs, 7) }, () => measureOnce(folder, address))
    // The least of several: whatever else the machine does comes on top.
    const whole = Math.min(...measured.map((one) => one.whole))
    const bare = Math.min(...measured.map((one) => one.bare))
    const own = whole - bare
    return judge(callBudget, own, (limits) =>
      table(
        ['overhead', 'ms of a call', 'bare client', 'own', 'target', 'fails above', 'verdict'],
        [[callBudget.what, whole.toFixed(2), bare.toFixed(2), own.toFixed(2), ...limits]],
      ),
    )
  } finally {
    server.kill()
  }
}

function baselineOf(scenarios: number) {
  const named = (name: string) => `openai-compatible:${name}`
  return {
    scenarios,
    exchanges,
    base: named('base'),
    simulator: named('simulator'),
    judges: [named('judge-a'), named('judge-b')],
  }
}

function measureOnce(folder: string, address: string) {
  const [small, large] = sizes.map((scenarios) => {
    const cwd = join(folder, `calls-${scenarios}`)
    rmSync(join(cwd, '.fdc'), { recursive: true, force: true })
    const words = [fdc, 'baseline', '--yes', '--concurrency', '1', '--endpoint']
    const time = timeOf([...words, `openai-compatible=${address}`], cwd)
    const [journal = ''] = globSync('.fdc/runs/*/journal.jsonl', { cwd })
    const calls = readFileSync(join(cwd, journal), 'utf8').split('"event":"call_started"').length - 1
    const bare = timeOf([join(import.meta.dirname, 'bare-calls.cjs'), address, String(calls)], cwd)
    return { time, calls, bare }
  }) as [Timed, Timed]
  const calls = large.calls - small.calls
  return { whole: (large.time - small.time) / calls, bare: (large.bare - small.bare) / calls }
}

interface Timed {
  time: number
  calls: number
  bare: number
}

function timeOf(words: readonly string[], cwd: string): number {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(node, words, { cwd, env: environment, encoding: 'utf8' })
  const end = process.hrtime.bigint()
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stderr.slice(0, 2000)}`)
  return Number(end - start) / 1e6
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) =>
    stdout!.setEncoding('utf8').once('data', (text: string) => resolve(text.trim())),
  )
}
