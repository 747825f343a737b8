import type { StartedCall } from '../../runners/journal.ts'
import type { Attempt, Completion } from '../../runners/provider.ts'
import type { ProviderErrorKind } from '../../runners/provider-error.ts'
import type { Dependencies, Digest } from '../../spec/record.ts'
import type { RunFlags } from './run-flags.ts'

/** The first line of a journal: what the run is about. */
export interface JournalHead {
  event: 'run'
  version: typeof journalVersion
  /** Identity of the fdc that began it: another one may ask in other words. */
  fdc: Digest
  runner: string
  id: string
  /** The run whose answers were taken over. */
  from?: string
  /** What the run depends on, as it was when it began. */
  dependencies: Dependencies
  /** What else it depends on; another run has other values. */
  options: Readonly<Record<string, unknown>>
  /** The flags that say what the run is, as they were written. */
  flags: RunFlags
}

/** The version of journals that this fdc writes and reads. */
export const journalVersion = 1

/** A line of a journal after the first. */
export type JournalEvent =
  | ({ event: 'call_started'; key: Digest } & StartedCall)
  | { event: 'call_finished'; key: Digest; completion: Completion }
  | {
      event: 'call_failed'
      key: Digest
      kind: ProviderErrorKind
      message: string
      status?: number
      attempts?: readonly Attempt[]
    }
  /** An answer of another run, which paid for it. */
  | { event: 'answer_taken'; key: Digest; completion: Completion }
  /** The run has come to its end: from here on nothing is asked any more. */
  | { event: 'run_ended' }
