import type { Attempt, Completion, Role } from '../../runners/provider.ts'
import type { ProviderErrorKind } from '../../runners/provider-error.ts'
import type { Dependencies, Digest } from '../../spec/record.ts'
import type { ModelReference } from '../../spec/values.ts'

/** The first line of a journal: what the run is about. */
export interface JournalHead {
  event: 'run'
  version: 1
  runner: string
  id: string
  /** What the run depends on, as it was when it began. */
  dependencies: Dependencies
  /** Whom it asks and how much, as the command line and the spec had it. */
  options: Readonly<Record<string, unknown>>
}

/** A line of a journal after the first. */
export type JournalEvent =
  | {
      event: 'call_started'
      key: Digest
      provider: ModelReference
      role?: Role
      repeat: number
      asked: number
    }
  | { event: 'call_finished'; key: Digest; completion: Completion }
  | {
      event: 'call_failed'
      key: Digest
      kind: ProviderErrorKind
      message: string
      attempts?: readonly Attempt[]
    }
