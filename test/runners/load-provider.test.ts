import { expect, test } from 'vitest'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { openaiShape } from '../support/api-shapes.ts'
import { json, startFaultServer } from '../support/fault-server.ts'

const key = { apiKey: 'sk-canary-4f2a9c' }

test.for([
  [
    'anthropc:x',
    key,
    'bad_request',
    '"anthropc" is not a provider that can be asked. Did you mean anthropic?',
  ],
  [
    'toString:x',
    key,
    'bad_request',
    '"toString" is not a provider that can be asked. Known ones are anthropic, openai, google, ollama, openai-compatible, claude-cli, scripted.',
  ],
  [
    'human:ada',
    key,
    'bad_request',
    '"human" is not a provider that can be asked. Known ones are anthropic, openai, google, ollama, openai-compatible, claude-cli, scripted.',
  ],
  ['claude', key, 'bad_request', '"claude" is no model; write `provider:model`.'],
  ['openai:', key, 'bad_request', '"openai:" is no model; write `provider:model`.'],
  ['openai:x', {}, 'auth', 'openai needs a key, and none was given.'],
  ['anthropic:x', { apiKey: '' }, 'auth', 'anthropic needs a key, and none was given.'],
  [
    'openai:x',
    { apiKey: 'sk-canary-4f2a9c\n' },
    'auth',
    'The key of openai holds a character that keys do not have.',
  ],
  ['openai-compatible:x', {}, 'bad_request', 'openai-compatible needs the address of an API.'],
  [
    'openai:x',
    { ...key, baseURL: 'http://me:sk-canary@host/' },
    'bad_request',
    'The address of openai must be a URL with http or https, without a user.',
  ],
  [
    'openai:x',
    { ...key, baseURL: 'file:///etc' },
    'bad_request',
    'The address of openai must be a URL with http or https, without a user.',
  ],
  [
    'openai:x',
    { ...key, baseURL: 'host' },
    'bad_request',
    'The address of openai must be a URL with http or https, without a user.',
  ],
  [
    'openai:x',
    { ...key, deadlineSeconds: 0 },
    'bad_request',
    'A deadline of 0 seconds is out of range; it must be above 0 and at most 86400.',
  ],
  [
    'openai:x',
    { ...key, deadlineSeconds: Number.NaN },
    'bad_request',
    'A deadline of NaN seconds is out of range; it must be above 0 and at most 86400.',
  ],
] as const)('%s with %o is refused as %s', async ([reference, settings, kind, message]) => {
  const refusal = loadProvider(reference, settings)
  await expect(refusal).rejects.toMatchObject({ name: 'ProviderError', kind, message })
})

test('an empty key is none', async () => {
  const settings = { apiKey: '', baseURL: 'http://127.0.0.1:9/v1' }
  expect((await loadProvider('openai-compatible:x', settings)).id).toBe('openai-compatible:x')
})

test('a model keeps the colons of its name', async () => {
  const { id } = await loadProvider('openai-compatible:qwen3:8b', { baseURL: 'http://127.0.0.1:9/v1' })
  expect(id).toBe('openai-compatible:qwen3:8b')
})

test('an endpoint that is compatible with OpenAI is asked in its own dialect, without a key of anybody', async () => {
  const server = await startFaultServer()
  server.answer = json(openaiShape.reply())
  const provider = await loadProvider('openai-compatible:qwen3:8b', { baseURL: `${server.url}/v1/` })
  const reply = await provider.complete({ messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 })
  server.close()
  expect(reply.text).toBe('Good morning.')
  const [{ url, headers, body }] = server.received as [(typeof server.received)[0]]
  expect([url, headers.authorization]).toEqual(['/v1/chat/completions', 'Bearer none'])
  expect(body).toEqual({ model: 'qwen3:8b', max_tokens: 64, messages: [{ role: 'user', content: 'Hello' }] })
})
