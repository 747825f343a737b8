import { capabilities } from './capabilities.ts'

/** Name of a provider that can be asked. */
export type ProviderName = keyof typeof capabilities

/** Names of the providers that `loadProvider` knows. Whoever needs no more than them can reach no SDK. */
export const providerNames: readonly string[] = Object.keys(capabilities)

/** Whether a name is that of a provider. */
export function isProviderName(name: string): name is ProviderName {
  return Object.hasOwn(capabilities, name)
}
