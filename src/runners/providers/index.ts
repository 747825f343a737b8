import { didYouMean } from '../../spec/did-you-mean.ts'
import type { ModelReference } from '../../spec/values.ts'
import type { Provider, ProviderSettings } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { Endpoint } from './ask.ts'

/** How a provider is reached. */
interface ProviderEntry {
  /** Address of its API; without one, the caller has to give it. */
  baseURL?: string
  /** Whether it answers without a key. */
  keyless?: true
  load(endpoint: Endpoint): Promise<Provider>
}

// Every adapter, and the SDK below it, is imported when it is asked for.
const providers: Readonly<Record<string, ProviderEntry>> = {
  anthropic: {
    baseURL: 'https://api.anthropic.com',
    load: async (endpoint) => (await import('./anthropic.ts')).createProvider(endpoint),
  },
  openai: {
    baseURL: 'https://api.openai.com/v1',
    load: async (endpoint) =>
      (await import('./openai.ts')).createProvider(endpoint, { limit: 'max_completion_tokens' }),
  },
  'openai-compatible': {
    keyless: true,
    load: async (endpoint) => (await import('./openai.ts')).createProvider(endpoint, { limit: 'max_tokens' }),
  },
}

/** Names of the providers that `loadProvider` knows. */
export const providerNames: readonly string[] = Object.keys(providers)

/**
 * The model that a reference such as `anthropic:claude-sonnet-5` names. Loads the SDK of that provider and no other;
 * opens no connection. Rejects with a `ProviderError` (`bad_request`, `auth`) that says which part is wrong.
 */
export async function loadProvider(
  reference: ModelReference,
  settings: ProviderSettings = {},
): Promise<Provider> {
  const { name, model } = readReference(reference)
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined
  if (!provider) throw new ProviderError('bad_request', unknownProvider(name))
  const { baseURL = provider.baseURL, deadlineSeconds = 600 } = settings
  // A variable of the environment that is set to nothing is no key.
  const apiKey = settings.apiKey || undefined
  if (!apiKey && !provider.keyless)
    throw new ProviderError('auth', `${name} needs a key, and none was given.`)
  // Errors could show such a key in another spelling, in which it would not be found and cut out.
  if (apiKey && !/^[\w.~+/=:-]+$/.test(apiKey))
    throw new ProviderError('auth', `The key of ${name} holds a character that keys do not have.`)
  if (!baseURL) throw new ProviderError('bad_request', `${name} needs the address of an API.`)
  if (!isPlainAddress(baseURL))
    throw new ProviderError(
      'bad_request',
      `The address of ${name} must be a URL with http or https, without a user.`,
    )
  if (!(deadlineSeconds > 0 && deadlineSeconds <= longestDeadline))
    throw new ProviderError(
      'bad_request',
      `A deadline of ${deadlineSeconds} seconds is out of range; it must be above 0 and at most ${longestDeadline}.`,
    )
  return provider.load({ id: reference, model, baseURL, apiKey, deadlineSeconds })
}

/** A day, in seconds; timers overflow after 24 of them and would fire at once. */
const longestDeadline = 86_400

function readReference(reference: ModelReference): { name: string; model: string } {
  const colon = reference.indexOf(':')
  const [name, model] = [reference.slice(0, colon), reference.slice(colon + 1)]
  if (colon < 1 || model === '')
    throw new ProviderError(
      'bad_request',
      `${JSON.stringify(reference)} is no model; write \`provider:model\`.`,
    )
  return { name, model }
}

function unknownProvider(name: string): string {
  const meant = didYouMean(name, providerNames)
  const advice = meant ? `Did you mean ${meant}?` : `Known ones are ${providerNames.join(', ')}.`
  return `${JSON.stringify(name)} is not a provider that can be asked. ${advice}`
}

// An address with a user or password would stand in error messages.
function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}
