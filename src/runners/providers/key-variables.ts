import type { ProviderName } from './provider-names.ts'

// A key goes to the provider that gave it out. What speaks the same language as OpenAI is somebody else, so that it has
// a variable of its own.
const variables: Readonly<Partial<Record<ProviderName, readonly string[]>>> = {
  anthropic: ['ANTHROPIC_API_KEY'],
  openai: ['OPENAI_API_KEY'],
  google: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  scripted: [],
}

/** Environment variables that may hold the key of a provider; the first that says something counts. */
export function keyVariables(name: ProviderName): readonly string[] {
  return variables[name] ?? [`${ownPrefix(name)}_API_KEY`]
}

/** The environment variable that holds the address of a provider. The SDKs' own variables are not read. */
export function addressVariable(name: ProviderName): string {
  return `${ownPrefix(name)}_BASE_URL`
}

function ownPrefix(name: ProviderName): string {
  return `FDC_${name.toUpperCase().replaceAll('-', '_')}`
}
