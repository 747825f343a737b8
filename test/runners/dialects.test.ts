import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CompletionRequest, ProviderSettings } from '../../src/runners/provider.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import {
  type ApiShape,
  anthropicShape,
  compatibleShape,
  googleShape,
  ollamaShape,
  openaiShape,
  shapes,
} from '../support/api-shapes.ts'
import { canary, failedCall } from '../support/failed-call.ts'
import { type FaultServer, json, startFaultServer } from '../support/fault-server.ts'

const request: CompletionRequest = { messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 }
const schema = {
  type: 'object',
  properties: { answer: { type: 'boolean' } },
  required: ['answer'],
  additionalProperties: false,
}

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.close())
afterEach(() => {
  server.received = []
})

async function ask(
  shape: ApiShape,
  asked: CompletionRequest,
  answer: unknown = shape.reply(),
  settings: ProviderSettings = {},
) {
  server.answer = json(answer)
  const provider = await loadProvider(shape.reference, {
    apiKey: canary,
    baseURL: `${server.url}/v1`,
    ...settings,
  })
  return provider.complete(asked)
}

test.for([
  [anthropicShape, {}],
  [openaiShape, {}],
  [googleShape, { temperature: 0.5 }],
  [ollamaShape, { temperature: 0.5, seed: 7 }],
  [compatibleShape, { temperature: 0.5, seed: 7 }],
] as const)('$0.reference is sent the temperature and seed that it takes', async ([shape, expected]) => {
  await ask(shape, { ...request, temperature: 0.5, seed: 7 })
  const { temperature, seed } = server.received[0]!.body
  expect(JSON.parse(JSON.stringify({ temperature, seed }))).toEqual(expected)
})

test.for(shapes)('$reference: what is only for us is not sent', async (shape) => {
  await ask(shape, { ...request, role: 'judge', repeat: 3, asked: 1, findProblem: () => undefined })
  expect(
    Object.keys(server.received[0]!.body).filter((key) => !/^(?:model|messages|max_\w+)$/.test(key)),
  ).toEqual([])
})

test.for(shapes)('$reference: what would be sent is what is sent', async (shape) => {
  const asked = { ...request, system: 'Be brief.', schema, temperature: 1 }
  await ask(shape, asked)
  const provider = await loadProvider(shape.reference, { apiKey: canary, baseURL: server.url })
  expect(JSON.parse(JSON.stringify(provider.describe(asked)))).toEqual(server.received[0]!.body)
})

test('a cache that must be told is told where the shared part ends, and others are not', async () => {
  const messages = [{ role: 'user' as const, text: 'A long transcript. Is it kind?', sharedLength: 18 }]
  await ask(anthropicShape, { ...request, messages })
  expect(server.received[0]!.body.messages).toEqual([
    {
      role: 'user',
      content: [
        { type: 'text', text: 'A long transcript.', cache_control: { type: 'ephemeral' } },
        { type: 'text', text: ' Is it kind?' },
      ],
    },
  ])
  await ask(openaiShape, { ...request, messages })
  expect(server.received[1]!.body.messages).toEqual([{ role: 'user', content: messages[0]!.text }])
  await ask(anthropicShape, { ...request, messages: [{ role: 'user', text: 'All.', sharedLength: 4 }] })
  expect(server.received[2]!.body.messages).toEqual([
    { role: 'user', content: [{ type: 'text', text: 'All.', cache_control: { type: 'ephemeral' } }] },
  ])
})

test.for([compatibleShape, anthropicShape])(
  '$reference: a schema that a server does not take is written into the prompt',
  async (shape) => {
    await ask(shape, { ...request, system: 'Be brief.', schema }, shape.reply(), {
      capabilities: { jsonSchema: false },
    })
    const { body } = server.received[0]!
    expect(body).not.toHaveProperty('response_format')
    expect(body).not.toHaveProperty('output_config')
    expect(JSON.stringify(body)).toContain(JSON.stringify(JSON.stringify(schema)).slice(1, -1))
    expect(JSON.stringify(body)).toContain('Be brief.\\n\\nAnswer with one JSON object')
  },
)

test('a server that wants the other key for the limit gets it', async () => {
  const capabilities = { limit: 'max_completion_tokens' } as const
  await ask(compatibleShape, request, compatibleShape.reply(), { capabilities })
  expect(server.received[0]!.body).toMatchObject({ max_completion_tokens: 64 })
  expect(server.received[0]!.body).not.toHaveProperty('max_tokens')
})

test.for(shapes)('$reference: an answer of another model comes with a warning', async (shape) => {
  expect(await ask(shape, request)).not.toHaveProperty('warnings')
  const { warnings } = await ask(shape, request, { ...shape.reply(), model: 'someone-else' })
  expect(warnings).toEqual([`${shape.reference} was asked, and "someone-else" answered.`])
})

test('the reasoning that Gemini leaves out of its count is in the total', async () => {
  const usage = { prompt_tokens: 21, completion_tokens: 5, total_tokens: 86 }
  expect((await ask(googleShape, request, googleShape.reply({ usage }))).usage).toEqual({
    input_total: 21,
    cache_read: 0,
    cache_write: 0,
    output: 65,
    reasoning: 60,
  })
})

test('what a filter of Gemini saw is told', async () => {
  const completion = await ask(
    googleShape,
    request,
    googleShape.reply({ text: '', finish: 'content_filter: SAFETY' }),
  )
  expect(completion).toMatchObject({ finish: 'filtered', rawFinish: 'content_filter: SAFETY' })
})

test('Gemini says in the details how long to wait, and whether the day is used up', async () => {
  const failure = (details: unknown) => [
    { error: { code: 429, message: 'Slow down', status: 'RESOURCE_EXHAUSTED', details } },
  ]
  const provider = await loadProvider('google:gemini-test', { apiKey: canary, baseURL: server.url })
  server.answer = json(failure([{ retryDelay: '34s' }]), 429)
  expect(await failedCall(provider.complete(request))).toMatchObject({ kind: 'rate_limited', retryAfter: 34 })
  server.answer = json(failure([{ retryDelay: '3.5s' }]), 429, { 'retry-after': '7' })
  expect((await failedCall(provider.complete(request))).retryAfter).toBe(7)
  server.answer = json(
    [{ error: { code: 400, message: 'API key not valid. Please pass a valid API key.' } }],
    400,
  )
  expect((await failedCall(provider.complete(request))).kind).toBe('auth')
})

test.for(shapes)('$reference: tokens that are not counted are unknown, and not 0', async (shape) => {
  const usage = { input_tokens: 0, output_tokens: 0, prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }
  expect(await ask(shape, request, shape.reply({ usage }))).not.toHaveProperty('usage')
})

test('a failure that a gateway before Gemini writes as OpenAI does is understood as well', async () => {
  const provider = await loadProvider('google:gemini-test', { apiKey: canary, baseURL: server.url })
  server.answer = json(openaiShape.error('insufficient_quota', 'Pay first'), 429)
  expect((await failedCall(provider.complete(request))).kind).toBe('quota')
})

test('the category for which Anthropic refuses is told', async () => {
  const reply = { ...anthropicShape.refusal, stop_details: { type: 'refusal', category: 'frontier_llm' } }
  expect(await ask(anthropicShape, request, reply)).toMatchObject({
    finish: 'refusal',
    rawFinish: 'refusal (frontier_llm)',
  })
})

const long = { ...request, messages: [{ role: 'user' as const, text: 'word '.repeat(2000) }] }

test.for([ollamaShape, compatibleShape])(
  '$reference: a prompt that was cut without a word is an error',
  async (shape) => {
    const read = (prompt_tokens: number) => shape.reply({ usage: { prompt_tokens, completion_tokens: 5 } })
    // The estimate is 10,000 characters by 4.6, or 2,174 tokens; 0.6 of it is 1,304.4.
    const failure = await failedCall(ask(shape, long, read(1304)))
    expect([failure.kind, failure.retryable]).toEqual(['context_exceeded', false])
    expect(failure.message).toContain('read 1304 tokens of a prompt that has many more')
    expect((await ask(shape, long, read(1305))).finish).toBe('ok')
    expect((await ask(shape, long)).finish, 'a server that does not count').toBe('ok')
  },
)

test('a schema, which some servers obey without reading it, is not taken for a prompt that was cut', async () => {
  const wide = { ...schema, properties: { answer: { type: 'string', description: 'x '.repeat(3000) } } }
  const usage = { prompt_tokens: 8, completion_tokens: 5 }
  expect((await ask(ollamaShape, { ...request, schema: wide }, ollamaShape.reply({ usage }))).finish).toBe(
    'ok',
  )
})
