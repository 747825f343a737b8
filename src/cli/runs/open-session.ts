import type { Journal } from '../../runners/journal.ts'
import { createLedger, type Ledger } from '../../runners/ledger.ts'
import { type Amounts, type Budget, createMeter, type Meter } from '../../runners/meter.ts'
import type { Provider } from '../../runners/provider.ts'
import { loadProvider } from '../../runners/providers/index.ts'
import { parseReference } from '../../runners/providers/parse-reference.ts'
import type { PriceTable } from '../../runners/providers/prices/price-table.ts'
import { type EndpointSources, resolveEndpoint } from '../../runners/providers/resolve-endpoint.ts'
import { wrapProvider } from '../../runners/providers/wrap-provider.ts'
import type { Stop } from '../../runners/providers/wrappers/stopping.ts'
import { createRedactor } from '../../runners/redactor.ts'
import type { Progress, Session } from '../../runners/runner.ts'
import type { Artifact } from '../../spec/artifact.ts'
import type { ModelReference } from '../../spec/values.ts'

/** What a session is made of. */
export interface SessionParts {
  /** Every model that the run will ask. */
  models: readonly ModelReference[]
  sources: EndpointSources
  prices: PriceTable
  budget: Budget
  /** What the run had used up before it was resumed. */
  before: Amounts
  journal: Journal
  artifacts: readonly Artifact[]
  progress: Progress
  concurrency: number
  signal: AbortSignal
  /** Folder of the spec, for scripts. */
  folder: string
  seed: number
}

/** A session, and what it counts. */
export interface OpenSession {
  session: Session
  meter: Meter
  ledger: Ledger
  /** What the person should know about how models are reached. */
  notes: string[]
}

/** Connects the models of a run. Opens no connection yet; a wrong name, a missing key or address is a ProviderError now. */
export async function openSession(parts: SessionParts): Promise<OpenSession> {
  const { models, sources, prices, budget, before, journal, folder, seed } = parts
  const meter = createMeter(budget, before)
  const ledger = createLedger()
  const endpoints = [...new Set(models)].map((model) => [model, resolveEndpoint(model, sources)] as const)
  // One redactor for all: a key must not stand in the answer of another provider either.
  const redact = createRedactor(endpoints.flatMap(([, { secrets }]) => secrets))
  const stops = new Map<string, Stop>()
  const providers = new Map<ModelReference, Provider>()
  for (const [model, { settings }] of endpoints) {
    const { name } = parseReference(model)
    const stop = stops.get(name) ?? {}
    stops.set(name, stop)
    const metering = { meter, ledger, price: prices.find(model) }
    const provider = await loadProvider(model, { ...settings, folder })
    providers.set(model, wrapProvider(provider, { redact, stop, metering, journal, retry: { seed } }))
  }
  return {
    session: {
      provider: async (reference) => providers.get(reference)!,
      artifact: (path) => parts.artifacts.find((one) => one.path === path)!.text,
      progress: parts.progress,
      concurrency: parts.concurrency,
      signal: parts.signal,
    },
    meter,
    ledger,
    notes: endpoints.flatMap(([, { notes }]) => notes),
  }
}
