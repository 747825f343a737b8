import type { Journal } from '../../runners/journal.ts'
import type { Ledger } from '../../runners/ledger.ts'
import type { Meter } from '../../runners/meter.ts'
import type { Provider } from '../../runners/provider.ts'
import type { PriceTable } from '../../runners/providers/prices/price-table.ts'
import { wrapProvider } from '../../runners/providers/wrap-provider.ts'
import type { Stop } from '../../runners/providers/wrappers/stopping.ts'
import type { Progress, Session } from '../../runners/runner.ts'
import type { Artifact } from '../../spec/artifact.ts'
import type { ModelReference } from '../../spec/values.ts'
import { type ConnectedModels, providerName } from './connect-models.ts'
import { type Desk, humanProvider } from './human-provider.ts'

/** What a session is made of. */
export interface SessionParts {
  models: ConnectedModels
  /** Where people find their forms. */
  desk: Omit<Desk, 'journal'>
  prices: PriceTable
  meter: Meter
  ledger: Ledger
  journal: Journal
  artifacts: readonly Artifact[]
  progress: Progress
  concurrency: number
  signal: AbortSignal
  /** Seed of the waits before calls are made again. */
  seed: number
}

/** Makes the session of a run: its models with retries, budget and journal around them. */
export function openSession(parts: SessionParts): Session {
  const { models, prices, meter, ledger, journal, artifacts, progress, concurrency, signal, seed } = parts
  const stops = new Map<string, Stop>()
  const providers = new Map<ModelReference, Provider>()
  for (const [model, provider] of models.providers) {
    const name = providerName(model)
    const stop = stops.get(name) ?? {}
    stops.set(name, stop)
    const metering = { meter, ledger, price: prices.find(model) }
    providers.set(
      model,
      wrapProvider(provider, { redact: models.redact, stop, metering, journal, retry: { seed } }),
    )
  }
  for (const person of models.people) providers.set(person, humanProvider(person, { ...parts.desk, journal }))
  return {
    provider: async (reference) => providers.get(reference)!,
    artifact: (path) => artifacts.find((one) => one.path === path)!.text,
    progress,
    concurrency,
    signal,
  }
}
