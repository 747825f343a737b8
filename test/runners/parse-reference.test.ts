import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { parseReference } from '../../src/runners/providers/parse-reference.ts'
import { openaiShape } from '../support/api-shapes.ts'
import { canary } from '../support/failed-call.ts'
import { type FaultServer, json, startFaultServer } from '../support/fault-server.ts'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
  server.answer = json(openaiShape.reply())
})
afterAll(() => server.close())

test('a reference names a provider and a model, whose name may hold colons', () => {
  expect(parseReference('ollama:qwen3:8b')).toEqual({ name: 'ollama', model: 'qwen3:8b' })
})

test.for(['http://127.0.0.1:8080/v1', 'https://localhost/v1', 'http://[::1]:9/v1', 'http://a.localhost/v1'])(
  'a reference may name %s, which is on this machine',
  (baseURL) => {
    expect(parseReference(`openai-compatible:${baseURL}#qwen3:8b`)).toEqual({
      name: 'openai-compatible',
      model: 'qwen3:8b',
      baseURL,
    })
  },
)

test.for([
  ['openai-compatible:https://models.example.net/v1#x', 'an address that is not of this machine'],
  ['openai-compatible:http://127.0.0.1.example.net/v1#x', 'an address that is not of this machine'],
  ['openai-compatible:http://127.0.0.1@example.net/v1#x', 'an address that is not of this machine'],
  ['openai-compatible://example.net/v1#x', 'an address that is not of this machine'],
  ['openai-compatible:http://#x', 'an address that is not of this machine'],
  ['openai-compatible:http://127.0.0.1:8080/v1', 'no model behind its address'],
  ['openai-compatible:http://127.0.0.1:8080/v1#', 'no model behind its address'],
] as const)('%s is refused: it names %s', ([reference, words]) => {
  expect(() => parseReference(reference)).toThrow(words)
})

test('an address in a reference never gets a key, and comes before all others', async () => {
  const reference = `openai-compatible:${server.url}/v1#qwen3`
  const provider = await loadProvider(reference, { apiKey: canary, baseURL: 'http://127.0.0.1:1/' })
  await provider.complete({ messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 })
  const { headers, body } = server.received[0]!
  expect([headers.authorization, body.model]).toEqual(['Bearer none', 'qwen3'])
})

test('a provider that needs a key has no address in a reference', async () => {
  await expect(loadProvider('openai:http://127.0.0.1:8080/v1#x', { apiKey: canary })).rejects.toMatchObject({
    kind: 'bad_request',
    message: 'The address of openai cannot stand in a reference.',
  })
})
