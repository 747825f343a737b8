import { showUsd } from '../../runners/show-usd.ts'
import type { RunSummary } from '../runs/describe-run.ts'
import { printable } from './printable.ts'
import { textTable } from './text-table.ts'

/** The runs of a spec for a person, the newest last, with what is wrong with those that cannot be read. */
export function runTable(runs: readonly RunSummary[]): string {
  if (runs.length === 0) return 'There is no run yet.\n'
  const columns = [
    { heading: 'run' },
    { heading: 'state' },
    { heading: 'conversations', right: true },
    { heading: 'calls', right: true },
    { heading: 'dollars', right: true },
    { heading: 'size', right: true },
  ]
  const rows = runs.map(({ id, state, conversations, calls, usd, bytes }) => [
    id,
    state,
    String(conversations ?? '–'),
    String(calls ?? '–'),
    usd === null ? 'unknown' : showUsd(usd),
    showSize(bytes),
  ])
  const problems = runs.flatMap(({ id, problem }) =>
    problem === null ? [] : [printable(`${id}: ${problem}\n`)],
  )
  return [textTable(columns, rows), ...(problems.length > 0 ? ['\n', ...problems] : [])].join('')
}

/** Bytes as people read them. */
export function showSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
