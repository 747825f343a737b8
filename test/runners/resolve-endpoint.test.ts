import { expect, test } from 'vitest'
import { type EndpointSources, resolveEndpoint } from '../../src/runners/providers/resolve-endpoint.ts'
import { canary } from '../support/failed-call.ts'

const local = 'openai-compatible:qwen3'
const [flag, variable, config, model] = ['flag', 'variable', 'config', 'model'].map(
  (name) => `http://127.0.0.1/${name}`,
)

test('an address comes from the flag, else from the environment, else from the configuration', () => {
  const sources: EndpointSources = {
    flags: { 'openai-compatible': flag! },
    environment: { FDC_OPENAI_COMPATIBLE_BASE_URL: variable },
    config: { endpoints: { 'openai-compatible': { base_url: config! } } },
  }
  const found = [
    sources,
    { ...sources, flags: {} },
    { ...sources, flags: {}, environment: {} },
    { environment: {} },
  ]
  expect(found.map((given) => resolveEndpoint(local, given).settings.baseURL)).toEqual([
    flag,
    variable,
    config,
    undefined,
  ])
})

test('what is said of a model comes before what is said of its provider', () => {
  const endpoints = {
    'openai-compatible': { base_url: config! },
    [local]: { base_url: model!, deadline_seconds: 30 },
  }
  const of = (reference: string) =>
    resolveEndpoint(reference, { environment: {}, config: { endpoints } }).settings
  expect(of(local)).toMatchObject({ baseURL: model, deadlineSeconds: 30 })
  expect(of('openai-compatible:other')).toMatchObject({ baseURL: config })
})

test.for([
  ['anthropic:x', 'ANTHROPIC_API_KEY'],
  ['openai:x', 'OPENAI_API_KEY'],
  ['google:x', 'GEMINI_API_KEY'],
  ['google:x', 'GOOGLE_API_KEY'],
  ['ollama:x', 'FDC_OLLAMA_API_KEY'],
  [local, 'FDC_OPENAI_COMPATIBLE_API_KEY'],
  ['claude-cli:x', 'FDC_CLAUDE_CLI_API_KEY'],
] as const)('the key of %s is in %s, and reaches no other provider', ([reference, name]) => {
  const environment = { [name]: `${canary}\n` }
  expect(resolveEndpoint(reference, { environment })).toMatchObject({
    settings: { apiKey: canary },
    secrets: [canary],
  })
  const provider = (of: string) => of.slice(0, of.indexOf(':'))
  const others = ['anthropic:x', 'openai:x', 'google:x', 'ollama:x', local, 'claude-cli:x', 'scripted:x']
  for (const other of others.filter((of) => provider(of) !== provider(reference)))
    expect(resolveEndpoint(other, { environment }).settings).not.toHaveProperty('apiKey')
})

test('the configuration names the variable of a key, and never holds one', () => {
  const config = {
    endpoints: { [local]: { base_url: 'https://gateway.example.net/v1', key_variable: 'GATEWAY_KEY' } },
  }
  const environment = { GATEWAY_KEY: canary, FDC_OPENAI_COMPATIBLE_API_KEY: 'other' }
  expect(resolveEndpoint(local, { environment, config }).settings.apiKey).toBe(canary)
})

test('an address in a reference gets no key, though the key is still cut out of what comes back', () => {
  const environment = { FDC_OPENAI_COMPATIBLE_API_KEY: canary }
  const { settings, secrets } = resolveEndpoint('openai-compatible:http://127.0.0.1:8080/v1#qwen3', {
    environment,
  })
  expect(settings).toMatchObject({ baseURL: 'http://127.0.0.1:8080/v1' })
  expect(settings).not.toHaveProperty('apiKey')
  expect(secrets).toEqual([canary])
})

test('a variable of the SDKs changes nothing, and is told where it was meant to', () => {
  const environment = { OPENAI_BASE_URL: 'https://gateway.example.net', OPENAI_API_KEY: canary }
  const { settings, notes } = resolveEndpoint('openai:x', { environment })
  expect(settings).not.toHaveProperty('baseURL')
  expect(notes).toEqual(['OPENAI_BASE_URL is set and not read; FDC_OPENAI_BASE_URL is what fdc reads.'])
  const both = { ...environment, FDC_OPENAI_BASE_URL: 'https://gateway.example.net' }
  expect(resolveEndpoint('openai:x', { environment: both }).notes).toEqual([])
})

test('a key that goes over the network without encryption is told', () => {
  const environment = { FDC_OPENAI_COMPATIBLE_API_KEY: canary }
  const notesOf = (baseURL: string) =>
    resolveEndpoint(local, { flags: { [local]: baseURL }, environment }).notes
  expect(notesOf('http://10.0.0.7:8000/v1')).toEqual([
    `The key for ${local} goes to 10.0.0.7 without encryption.`,
  ])
  expect(notesOf('https://10.0.0.7:8000/v1')).toEqual([])
  expect(notesOf('http://127.0.0.1:8000/v1')).toEqual([])
})

test('what a server can do is said in the configuration', () => {
  const endpoints = {
    'openai-compatible': { json_schema: false, seed: false, limit: 'max_completion_tokens' as const },
  }
  expect(resolveEndpoint(local, { environment: {}, config: { endpoints } }).settings.capabilities).toEqual({
    jsonSchema: false,
    seed: false,
    limit: 'max_completion_tokens',
  })
})

test('a name that every object has is no endpoint of a configuration', () => {
  expect(resolveEndpoint(local, { environment: {}, flags: {}, config: { endpoints: {} } }).settings).toEqual({
    capabilities: {},
  })
  expect(resolveEndpoint('toString:x', { environment: {} }).settings).toEqual({})
})
