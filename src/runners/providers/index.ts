import { didYouMean } from '../../spec/did-you-mean.ts'
import type { ModelReference } from '../../spec/values.ts'
import type { Provider, ProviderSettings } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { Redact } from '../redactor.ts'
import type { Adapter, Endpoint } from './adapter.ts'
import { capabilities } from './capabilities.ts'
import { parseReference } from './parse-reference.ts'
import { isProviderName, type ProviderName, providerNames } from './provider-names.ts'

/** How a provider is reached. */
interface ProviderEntry {
  /** Address of its API; without one, the caller has to give it. */
  baseURL?: string
  /** Whether it has no address at all. */
  isLocal?: true
  /** Whether it answers without a key. */
  keyless?: true
  load(endpoint: Endpoint, settings: ProviderSettings): Promise<Adapter>
}

// Every adapter, and the SDK below it, is imported when it is asked for.
const providers: Readonly<Record<keyof typeof capabilities, ProviderEntry>> = {
  anthropic: {
    baseURL: 'https://api.anthropic.com',
    load: async (endpoint) => (await import('./anthropic.ts')).createAdapter(endpoint),
  },
  openai: {
    baseURL: 'https://api.openai.com/v1',
    load: async (endpoint) => (await import('./openai.ts')).createAdapter(endpoint),
  },
  google: {
    baseURL: 'https://generativelanguage.googleapis.com/v1beta/openai',
    load: async (endpoint) => (await import('./google.ts')).createAdapter(endpoint),
  },
  ollama: {
    baseURL: 'http://127.0.0.1:11434/v1',
    keyless: true,
    load: async (endpoint) => (await import('./ollama.ts')).createAdapter(endpoint),
  },
  'openai-compatible': {
    keyless: true,
    load: async (endpoint) => (await import('./openai-compatible.ts')).createAdapter(endpoint),
  },
  'claude-cli': {
    isLocal: true,
    keyless: true,
    load: async (endpoint, { program }) => (await import('./claude-cli.ts')).createAdapter(endpoint, program),
  },
  scripted: {
    isLocal: true,
    keyless: true,
    load: async (endpoint, { folder }) => (await import('./scripted.ts')).createAdapter(endpoint, folder),
  },
}

/**
 * The model that a reference such as `anthropic:claude-sonnet-5` names. Loads the SDK of that provider and no other;
 * opens no connection. Rejects with a `ProviderError` (`bad_request`, `auth`) that says which part is wrong.
 */
export async function loadProvider(
  reference: ModelReference,
  settings: ProviderSettings = {},
): Promise<Provider> {
  const { name, model, baseURL: own } = parseReference(reference)
  if (!isProviderName(name)) throw new ProviderError('bad_request', unknownProvider(name))
  const provider = providers[name]
  if (own !== undefined && !provider.keyless)
    throw new ProviderError('bad_request', `The address of ${name} cannot stand in a reference.`)
  const { deadlineSeconds = 600 } = settings
  const baseURL = own ?? settings.baseURL ?? provider.baseURL ?? ''
  // A variable of the environment that is set to nothing is no key. An address in a reference never gets one.
  const apiKey = own === undefined ? settings.apiKey || undefined : undefined
  if (!apiKey && !provider.keyless)
    throw new ProviderError('auth', `${name} needs a key, and none was given.`)
  // Errors could show such a key in another spelling, in which it would not be found and cut out.
  if (apiKey && !/^[\w.~+/=:-]+$/.test(apiKey))
    throw new ProviderError('auth', `The key of ${name} holds a character that keys do not have.`)
  if (!provider.isLocal) checkAddress(name, baseURL)
  if (!(deadlineSeconds > 0 && deadlineSeconds <= longestDeadline))
    throw new ProviderError(
      'bad_request',
      `A deadline of ${deadlineSeconds} seconds is out of range; it must be above 0 and at most ${longestDeadline}.`,
    )
  const able = { ...capabilities[name], ...settings.capabilities }
  const isOwnAddress = provider.isLocal ?? baseURL === provider.baseURL
  const cutKey: Redact = (text) => (apiKey ? text.replaceAll(apiKey, '[key]') : text)
  const { redact: cutOthers = cutKey } = settings
  const endpoint = {
    id: reference,
    model,
    baseURL,
    isOwnAddress,
    apiKey,
    redact: (text: string) => cutOthers(cutKey(text)),
    deadlineSeconds,
    capabilities: able,
  }
  const adapter = await provider.load(endpoint, settings)
  const { connect } = await import('./connect.ts')
  return connect(endpoint, adapter)
}

/** A day, in seconds; timers overflow after 24 of them and would fire at once. */
const longestDeadline = 86_400

/** The address of a provider that it has by itself. */
export function ownAddress(name: ProviderName): string | undefined {
  return providers[name].baseURL
}

function unknownProvider(name: string): string {
  const meant = didYouMean(name, providerNames)
  const advice = meant ? `Did you mean ${meant}?` : `Known ones are ${providerNames.join(', ')}.`
  return `${JSON.stringify(name)} is not a provider that can be asked. ${advice}`
}

// An address with a user or password would stand in error messages.
function checkAddress(name: string, address: string): void {
  if (address === '') throw new ProviderError('bad_request', `${name} needs the address of an API.`)
  const { protocol, username, password } = URL.canParse(address)
    ? new URL(address)
    : { protocol: '', username: '', password: '' }
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
    throw new ProviderError(
      'bad_request',
      `The address of ${name} must be a URL with http or https, without a user.`,
    )
}
