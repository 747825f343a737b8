import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runConcurrently } from '../../src/runners/run-concurrently.ts'
import { journalOf, recordedBy, writeBaseline } from '../support/baseline-folder.ts'
import { startModels } from '../support/model-server.ts'
import { type ChildRun, runFdcChild } from '../support/run-fdc-child.ts'

/** A moment at which a run is killed. */
export interface Kill {
  /** Number of the line of its journal, from 1 for the first after its head. */
  event: number
  how: 'before' | 'middle' | 'after'
}

/** What came of a kill; without a problem it is as it should be. */
export interface KillOutcome {
  kill: Kill
  problems: string[]
}

const concurrency = 4
// By the fixed clock.
const id = 'baseline-20261122-213000'

/**
 * Kills runs of 15 scenarios, 4 exchanges and 2 judges at the chosen events of their journals, resumes them, and compares
 * what they end with to what a run that nobody killed ends with.
 * @param choose chooses among all events by their number
 */
export async function killRuns(choose: (events: number) => Kill[]): Promise<KillOutcome[]> {
  const whole = await inFolder(async (folder) => {
    const run = await runWith(folder)
    if (run.ends.at(-1)!.code !== 0) throw new Error(`The run failed: ${run.ends.at(-1)!.stderr}`)
    return { ...run, files: recordedBy(folder, id), events: journalOf(folder, id).length - 1 }
  })
  const kills = choose(whole.events)
  return runConcurrently(kills, 2, async (kill) => ({
    kill,
    problems: await inFolder(async (folder) => {
      const { ends, asked } = await runWith(folder, kill)
      const [killed, resumed] = ends as [ChildRun, ChildRun]
      return Object.entries({
        'it was not killed': killed.signal !== 'SIGKILL',
        'it did not end well': resumed.code !== 0,
        'it printed something else': resumed.stdout !== whole.ends[0]!.stdout,
        'it recorded something else': JSON.stringify(filesOf(folder)) !== JSON.stringify(whole.files),
        'a finished call was lost': isOneLost(folder),
        'more calls were paid twice than were under way': countTwice(asked) > concurrency,
        'other calls were made': new Set([...asked, ...whole.asked]).size !== new Set(whole.asked).size,
      }).flatMap(([problem, isSo]) =>
        isSo ? [`${problem} (${kill.how} ${kill.event}): ${resumed.stderr.slice(-500)}`] : [],
      )
    }),
  }))
}

async function runWith(folder: string, kill?: Kill): Promise<{ ends: ChildRun[]; asked: string[] }> {
  const models = await startModels()
  try {
    writeBaseline(folder)
    const words = ['baseline', '--yes', '--concurrency', String(concurrency), '--endpoint']
    const run = (more: readonly string[], preload: readonly string[], env: Record<string, string>) =>
      runFdcChild([...words, `openai-compatible=${models.url}`, ...more], { cwd: folder, env, preload })
    if (!kill) return { ends: [await run([], ['fixed-clock.cjs'], {})], asked: models.asked }
    const env = { FDC_FAULT_AT: String(kill.event), FDC_FAULT: kill.how }
    const killed = await run([], ['fixed-clock.cjs', 'journal-faults.cjs'], env)
    return { ends: [killed, await run(['--resume'], ['fixed-clock.cjs'], {})], asked: models.asked }
  } finally {
    models.close()
  }
}

function filesOf(folder: string): Record<string, string> {
  return existsSync(join(folder, 'results/baseline.json')) ? recordedBy(folder, id) : {}
}

// What was asked again after its answer had been written down.
function isOneLost(folder: string): boolean {
  const finished = new Set<unknown>()
  return journalOf(folder, id).some(({ event, key }) => {
    if (event === 'call_finished') finished.add(key)
    return event === 'call_started' && finished.has(key)
  })
}

function countTwice(asked: readonly string[]): number {
  return asked.length - new Set(asked).size
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'fdc-kill-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
