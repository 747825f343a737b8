import { hash } from 'node:crypto'
import type { Provider } from '../../runners/provider.ts'
import { ProviderError } from '../../runners/provider-error.ts'
import { loadProvider } from '../../runners/providers/index.ts'
import { parseReference } from '../../runners/providers/parse-reference.ts'
import { type EndpointSources, resolveEndpoint } from '../../runners/providers/resolve-endpoint.ts'
import { createRedactor, type Redact } from '../../runners/redactor.ts'
import type { Digest } from '../../spec/record.ts'
import type { ModelReference } from '../../spec/values.ts'
import { Problem } from '../problem.ts'

/** Models that can be asked, with nothing around them yet. */
export interface ConnectedModels {
  providers: ReadonlyMap<ModelReference, Provider>
  /** Those that are people. */
  people: readonly ModelReference[]
  /** Cuts every key that was read out of whatever any of them says. */
  redact: Redact
  /** What the person should know about how models are reached. */
  notes: readonly string[]
  /** Stands for where they are reached. An address may hold what is nobody's business. */
  addresses: Digest
}

/**
 * Loads the models of a run. Opens no connection yet; a wrong name, a missing key or address is a Problem now.
 * @param folder that of the spec, for scripts
 */
export async function connectModels(
  models: readonly ModelReference[],
  sources: EndpointSources,
  folder: string,
): Promise<ConnectedModels> {
  try {
    const people = [...new Set(models)].filter((model) => model.startsWith('human:'))
    const asked = [...new Set(models)].filter((model) => !people.includes(model))
    const endpoints = asked.map((model) => [model, resolveEndpoint(model, sources)] as const)
    // One redactor for all: a key must not stand in the answer of another provider either.
    const redact = createRedactor(endpoints.flatMap(([, { secrets }]) => secrets))
    const providers = new Map<ModelReference, Provider>()
    for (const [model, { settings }] of endpoints)
      providers.set(model, await loadProvider(model, { ...settings, folder, redact }))
    const addresses = [...providers].map(([model, { address = null }]) => [model, address])
    return {
      providers,
      people,
      redact,
      notes: endpoints.flatMap(([, { notes }]) => notes),
      addresses: hash('sha256', JSON.stringify(addresses)),
    }
  } catch (error) {
    if (error instanceof ProviderError) throw new Problem(error.message)
    throw error
  }
}

/** The name of the provider of a model that could be connected. */
export function providerName(model: ModelReference): string {
  return parseReference(model).name
}
