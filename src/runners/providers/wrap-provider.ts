import type { Journal } from '../journal.ts'
import type { Provider } from '../provider.ts'
import type { Redact } from '../redactor.ts'
import { askingAgain } from './wrappers/asking-again.ts'
import { type CompletionStore, cached } from './wrappers/cached.ts'
import { journaled } from './wrappers/journaled.ts'
import { type Metering, metered } from './wrappers/metered.ts'
import { redacting } from './wrappers/redacting.ts'
import { replayed } from './wrappers/replayed.ts'
import { type RetryOptions, retrying } from './wrappers/retrying.ts'
import { type Stop, stopping } from './wrappers/stopping.ts'

/** What a run puts around every provider. */
export interface Wrapping {
  redact: Redact
  /** Shared by the models of one provider. */
  stop: Stop
  metering: Metering
  /** Answers of earlier runs, where they are to be used. */
  store?: CompletionStore
  journal: Journal
  retry?: RetryOptions
}

/** Puts everything around a provider that a run needs, in the one order that is right. */
export function wrapProvider(
  provider: Provider,
  { redact, stop, metering, store, journal, retry }: Wrapping,
): Provider {
  // Nobody sees a key, not even the journal.
  const clean = redacting(provider, redact)
  // Every single call is written down, and only those that the budget lets through.
  const written = journaled(clean, journal, metering.price)
  // Only what is really asked costs something, and only of whom still answers.
  const asked = stopping(metered(written, metering), stop)
  const known = store ? cached(asked, store) : asked
  return askingAgain(retrying(replayed(known, journal), retry))
}
