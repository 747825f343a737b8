import type { Digest } from '../spec/record.ts'
import type { ModelReference } from '../spec/values.ts'
import type { Amount } from './meter.ts'
import type { Attempt, Completion, Role } from './provider.ts'
import type { ProviderError } from './provider-error.ts'

/** What a journal is told when a call starts. */
export interface StartedCall {
  provider: ModelReference
  role?: Role
  repeat: number
  /** How often the same was asked before, because the answer was of no use. */
  asked: number
  /** What it costs at most: that counts where nobody lives to see what it really costs. */
  worst: Amount
}

/**
 * Where the calls of a run are written down, each before its answer counts. `finished` resolves when the answer can no
 * longer be lost. What was finished is found again by its key, and is then not paid twice; of a run that has ended, also
 * what failed.
 */
export interface Journal {
  find(key: Digest): Completion | ProviderError | undefined | Promise<Completion | ProviderError | undefined>
  started(key: Digest, call: StartedCall): void | Promise<void>
  finished(key: Digest, completion: Completion): void | Promise<void>
  /** `attempts` are the calls for the same answer that failed before. */
  failed(key: Digest, error: ProviderError, attempts: readonly Attempt[]): void | Promise<void>
}
