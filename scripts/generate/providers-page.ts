import { longestWait } from '../../src/runners/provider-error.ts'
import { ownAddress } from '../../src/runners/providers/index.ts'
import { addressVariable, keyVariables } from '../../src/runners/providers/key-variables.ts'
import { pricesDay } from '../../src/runners/providers/prices/known-prices.ts'
import { type ProviderName, providerNames } from '../../src/runners/providers/provider-names.ts'
import { list } from '../../src/spec/show.ts'
import type { Schema } from '../build/reference-positions.ts'
import { renderPage } from './render-page.ts'

const reaches: Readonly<Record<ProviderName, string>> = {
  anthropic: "Anthropic's API",
  openai: "OpenAI's API",
  google: 'Gemini, through its endpoint that is compatible with OpenAI',
  ollama: 'Ollama',
  'openai-compatible': 'llama.cpp, vLLM, LM Studio or a gateway',
  'claude-cli': 'the program `claude`, with the subscription of whoever is logged in',
  scripted: 'no model, but a script in a file',
}

/** The page on the models that can be asked. */
export function providersPage(schemas: Readonly<Record<string, Schema>>): string {
  const local = ['claude-cli', 'scripted']
  const code = (names: readonly string[]) =>
    list(
      names.map((name) => `\`${name}\``),
      'or',
    )
  return renderPage('providers', 'src/runners, src/spec/user-config.ts and templates/docs', {
    providers: (providerNames as ProviderName[]).map((name) => ({
      name,
      reaches: reaches[name],
      address: local.includes(name) ? 'none' : shown(ownAddress(name)),
      addressVariable: local.includes(name) ? '–' : `\`${addressVariable(name)}\``,
      keys: code(keyVariables(name)) || '–',
    })),
    endpointKeys: keysOf(schemas['user-config']!, 'EndpointConfig'),
    scriptKeys: keysOf(schemas['script-line']!),
    longestWait: String(longestWait),
    pricesDay,
  })
}

function shown(address: string | undefined): string {
  return address === undefined ? 'yours to give' : `\`${address}\``
}

function keysOf(schema: Schema, definition?: string) {
  const { properties = {} } = definition === undefined ? schema : schema.definitions![definition]!
  return Object.entries(properties).map(([name, { description = '' }]) => ({ name, description }))
}
