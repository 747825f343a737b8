import { count } from '../../../spec/show.ts'
import type { Arguments } from '../../args.ts'
import { exitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { isAttended } from '../../input/is-attended.ts'
import { readNumber } from '../../input/read-number.ts'
import { Problem } from '../../problem.ts'
import { runTable, showSize } from '../../report/run-table.ts'
import type { RunSummary } from '../../runs/describe-run.ts'
import { removeRun } from '../../runs/remove-run.ts'

// Whoever cleans up wants to keep what results/ was recorded from, and what can be resumed without a name.
const usuallyKept = 1

/** Removes all runs but the newest and those at which somebody works, once a person or `--yes` has agreed. */
export async function cleanRuns(
  root: string,
  all: readonly RunSummary[],
  format: 'table' | 'json',
  args: Arguments,
  host: Host,
): Promise<number> {
  const keep = readNumber(args, 'keep', 0) ?? usuallyKept
  const old = all.slice(0, Math.max(0, all.length - keep)).filter(({ state }) => state !== 'running')
  const size = showSize(old.reduce((sum, { bytes }) => sum + bytes, 0))
  if (old.length > 0 && !args.has('yes')) {
    host.note(runTable(old))
    if (!isAttended(args, host))
      throw new Problem(`${count(old.length, 'run')} of ${size} would be removed.`, 'Say so with --yes.')
    const { confirmRemoval } = await import('./confirm-removal.ts')
    if (!(await confirmRemoval(`Remove ${count(old.length, 'run')} of ${size}?`))) {
      host.print('Nothing was removed.\n')
      return exitCode.fine
    }
  }
  const removed = old.filter(({ id }) => removeRun(root, id)).map(({ id }) => id)
  const kept = all.map(({ id }) => id).filter((id) => !removed.includes(id))
  const words = `Removed ${count(removed.length, 'run')} of ${size}; ${kept.length} left.\n`
  host.print(format === 'json' ? `${JSON.stringify({ schemaVersion: 1, removed, kept }, null, 2)}\n` : words)
  return exitCode.fine
}
