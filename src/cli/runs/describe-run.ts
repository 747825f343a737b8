import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLedger } from '../../runners/ledger.ts'
import type { PriceTable } from '../../runners/providers/prices/price-table.ts'
import { attempt, FileProblem } from '../files/file-problem.ts'
import { isLockHeld } from '../files/take-lock.ts'
import { Problem } from '../problem.ts'
import { readJournal } from './read-journal.ts'
import { replaySpending } from './replay-spending.ts'
import { hasJournal, lockOfRun, type RunFolder, runnerOf } from './run-folder.ts'

/** `running`: a process is at work on it; `stopped`: it can be resumed; `damaged`: its journal cannot be read. */
export type RunState = 'running' | 'ended' | 'stopped' | 'damaged'

/** What a run is, for whoever looks at all of them. */
export interface RunSummary {
  id: string
  runner: string
  state: RunState
  /** Conversations in its file of transcripts; null where it was killed before it wrote one. */
  conversations: number | null
  /** Null where the journal cannot be read. */
  calls: number | null
  /** US dollars; null where a price is unknown or the journal cannot be read. */
  usd: number | null
  /** Of all its files. */
  bytes: number
  /** What is wrong with it; null where nothing is. */
  problem: string | null
}

/** Looks at a run, and changes nothing. */
export function describeRun(folder: RunFolder, prices: PriceTable): RunSummary {
  const { id, path } = folder
  const head = { id, runner: runnerOf(id), conversations: countConversations(path), bytes: sizeOf(path) }
  try {
    if (!hasJournal(folder)) throw new Problem('It never began.')
    const ledger = createLedger()
    const spending = replaySpending(prices, ledger)
    let hasEnded = false
    for (const { event } of readJournal(folder).events) {
      spending.observe(event)
      if (event.event === 'run_ended') hasEnded = true
    }
    const { calls, usd } = spending.finish()
    const isPriced = ledger.spendings().every(({ unpriced }) => unpriced === 0)
    const state = isLockHeld(lockOfRun(folder)) ? 'running' : hasEnded ? 'ended' : 'stopped'
    return { ...head, state, calls, usd: isPriced ? usd : null, problem: null }
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof FileProblem)) throw error
    return { ...head, state: 'damaged', calls: null, usd: null, problem: error.message }
  }
}

function countConversations(path: string): number | null {
  const file = join(path, 'transcripts.jsonl')
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  const bytes = attempt('read', file, () => readFileSync(file))
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

function sizeOf(path: string): number {
  const entries = attempt('read the folder', path, () => readdirSync(path, { recursive: true }) as string[])
  const sizes = entries.map((name) => lstatSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}
