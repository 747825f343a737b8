import { isLoopback } from '../../spec/is-loopback.ts'
import type { EndpointConfig, UserConfig } from '../../spec/user-config.ts'
import type { ModelReference } from '../../spec/values.ts'
import type { Capabilities, ProviderSettings } from '../provider.ts'
import { addressVariable, keyVariables } from './key-variables.ts'
import { parseReference } from './parse-reference.ts'
import { isProviderName } from './provider-names.ts'

/** Where endpoints may come from. A spec is not among them, but for an address of this machine in a reference. */
export interface EndpointSources {
  /** Addresses that were given by flag, by provider or model. */
  flags?: Readonly<Record<string, string>>
  environment: Readonly<Record<string, string | undefined>>
  config?: UserConfig
}

/** How a model is to be reached. */
export interface ResolvedEndpoint {
  settings: ProviderSettings
  /** The key that was read, for the redactor. */
  secrets: readonly string[]
  /** What the person should know, as sentences. */
  notes: readonly string[]
}

/** Finds out how a model is reached: flags come before the environment, and that before the user's configuration. */
export function resolveEndpoint(reference: ModelReference, sources: EndpointSources): ResolvedEndpoint {
  const { name, baseURL: own } = parseReference(reference)
  // Whoever loads it says what is wrong with the name.
  if (!isProviderName(name)) return { settings: {}, secrets: [], notes: [] }
  const { flags = {}, environment, config = {} } = sources
  const written = pick(config.endpoints, reference, name) ?? {}
  const baseURL =
    own ??
    pick(flags, reference, name) ??
    (environment[addressVariable(name)] || undefined) ??
    written.base_url
  const names = written.key_variable === undefined ? keyVariables(name) : [written.key_variable]
  const read = names.map((variable) => environment[variable]?.trim()).find((value) => value)
  // An address in a reference may come from a spec, and gets no key.
  const apiKey = own === undefined ? read : undefined
  return {
    settings: {
      ...(apiKey !== undefined && { apiKey }),
      ...(baseURL !== undefined && { baseURL }),
      ...(written.deadline_seconds !== undefined && { deadlineSeconds: written.deadline_seconds }),
      capabilities: readCapabilities(written),
    },
    secrets: read === undefined ? [] : [read],
    notes: [...unreadVariable(name, environment, baseURL), ...unencrypted(reference, baseURL, apiKey)],
  }
}

function pick<Value>(
  values: Readonly<Record<string, Value>> | undefined,
  ...names: readonly string[]
): Value | undefined {
  const name = names.find((wanted) => values && Object.hasOwn(values, wanted))
  return name === undefined ? undefined : values![name]
}

function readCapabilities({ limit, json_schema, temperature, seed }: EndpointConfig): Partial<Capabilities> {
  return {
    ...(limit !== undefined && { limit }),
    ...(json_schema !== undefined && { jsonSchema: json_schema }),
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && { seed }),
  }
}

// Whoever has set it expects it to count; what goes past a gateway in silence is found out too late.
function unreadVariable(
  name: string,
  environment: EndpointSources['environment'],
  baseURL: string | undefined,
): string[] {
  if (!isProviderName(name) || baseURL !== undefined) return []
  const usual = `${name.toUpperCase().replaceAll('-', '_')}_BASE_URL`
  return environment[usual]
    ? [`${usual} is set and not read; ${addressVariable(name)} is what fdc reads.`]
    : []
}

function unencrypted(reference: string, baseURL: string | undefined, apiKey: string | undefined): string[] {
  if (apiKey === undefined || baseURL === undefined || !URL.canParse(baseURL)) return []
  const { protocol, hostname } = new URL(baseURL)
  if (protocol !== 'http:' || isLoopback(hostname)) return []
  return [`The key for ${reference} goes to ${hostname} without encryption.`]
}
