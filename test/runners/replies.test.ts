import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { CompletionRequest, Provider, ProviderSettings } from '../../src/runners/provider.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { type ApiShape, anthropicShape, googleShape, openaiShape, shapes } from '../support/api-shapes.ts'
import { canary } from '../support/failed-call.ts'
import { type Behaviour, type FaultServer, json, startFaultServer } from '../support/fault-server.ts'
import { makeFolder } from '../support/folders.ts'

const request: CompletionRequest = {
  system: 'Be brief.',
  messages: [{ role: 'user', text: 'Hello' }],
  maxTokens: 64,
}
const schema = {
  type: 'object',
  properties: { answer: { type: 'string', enum: ['YES', 'NO'] } },
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
  vi.unstubAllEnvs()
})

function load({ reference }: ApiShape, settings: ProviderSettings = {}): Promise<Provider> {
  const version = reference.startsWith('anthropic') ? '' : '/v1'
  return loadProvider(reference, { apiKey: canary, baseURL: `${server.url}${version}`, ...settings })
}

function hasNewLimit(shape: ApiShape): boolean {
  return shape === openaiShape || shape === googleShape
}

async function complete(shape: ApiShape, answer: Behaviour, asked = request) {
  server.answer = answer
  return (await load(shape)).complete(asked)
}

test.for(shapes)('$reference: a reply is its text, its end, its model and its tokens', async (shape) => {
  const completion = await complete(shape, json(shape.reply({ usage: shape.usage })))
  expect(completion).toEqual({
    text: 'Good morning.',
    finish: 'ok',
    rawFinish: shape.words.ok,
    model: (shape.reply() as { model: string }).model,
    usage: { input_total: 100, cache_read: 50, cache_write: 10, output: 30, reasoning: 20 },
  })
})

test.for(shapes)('$reference: a reply without a count of tokens has no usage', async (shape) => {
  const completion = await complete(shape, json(shape.reply()))
  expect(completion).not.toHaveProperty('usage')
})

test.for(shapes)(
  '$reference: the request holds the conversation, the limit and nothing that is sampled',
  async (shape) => {
    await complete(shape, json(shape.reply()))
    const [{ url, body }] = server.received as [(typeof server.received)[0]]
    expect(url).toBe(shape.path)
    expect(body).toEqual(
      shape === anthropicShape
        ? {
            model: 'claude-test',
            max_tokens: 64,
            system: 'Be brief.',
            messages: [{ role: 'user', content: 'Hello' }],
          }
        : {
            model: shape.reference.replace(/^[^:]*:/, ''),
            [hasNewLimit(shape) ? 'max_completion_tokens' : 'max_tokens']: 64,
            messages: [
              { role: 'system', content: 'Be brief.' },
              { role: 'user', content: 'Hello' },
            ],
          },
    )
  },
)

test.for(shapes)(
  '$reference: a schema is asked for in the words of the API, and the text comes back as it is',
  async (shape) => {
    const completion = await complete(shape, json(shape.reply({ text: '{"answer":"YES"}' })), {
      ...request,
      schema,
    })
    expect([completion.text, completion.finish]).toEqual(['{"answer":"YES"}', 'ok'])
    expect(server.received[0]!.body).toMatchObject(
      shape === anthropicShape
        ? { output_config: { format: { type: 'json_schema', schema } } }
        : { response_format: { type: 'json_schema', json_schema: { name: 'reply', strict: true, schema } } },
    )
  },
)

test.for(shapes)(
  '$reference: refused, truncated and empty replies are results, and none of them is `ok`',
  async (shape) => {
    const { truncated } = shape.words
    const replies = [
      shape.refusal,
      shape.reply({ text: 'Good mor', finish: truncated }),
      shape.reply({ text: '', finish: truncated }),
      shape.reply({ text: ' \n' }),
    ]
    const finishes = []
    for (const reply of replies) finishes.push((await complete(shape, json(reply))).finish)
    expect(finishes).toEqual(['refusal', 'truncated', 'truncated', 'empty'])
  },
)

test('a reply that OpenAI filtered is `filtered`, and the words of a refusal are its text', async () => {
  const filtered = await complete(
    openaiShape,
    json(openaiShape.reply({ text: '', finish: 'content_filter' })),
  )
  expect([filtered.finish, filtered.rawFinish]).toEqual(['filtered', 'content_filter'])
  expect((await complete(openaiShape, json(openaiShape.refusal))).text).toBe('I cannot do that.')
})

test.for(shapes)(
  '$reference: the environment changes neither the address nor what is sent',
  async (shape) => {
    const elsewhere = 'http://127.0.0.1:1/'
    for (const name of ['ANTHROPIC', 'OPENAI']) {
      vi.stubEnv(`${name}_BASE_URL`, elsewhere)
      vi.stubEnv(
        `${name}_CUSTOM_HEADERS`,
        'x-secret: leak\nauthorization: Bearer other\nanthropic-version: other',
      )
      vi.stubEnv(`${name}_API_KEY`, 'other')
      vi.stubEnv(`${name}_LOG`, 'debug')
    }
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'other')
    // A profile on disk, which may name an address and a key as well.
    const folder = makeFolder()
    mkdirSync(join(folder, 'configs'))
    writeFileSync(
      join(folder, 'configs/other.json'),
      JSON.stringify({ base_url: elsewhere, api_key: 'other' }),
    )
    vi.stubEnv('ANTHROPIC_CONFIG_DIR', folder)
    vi.stubEnv('ANTHROPIC_PROFILE', 'other')
    vi.stubEnv('OPENAI_ORG_ID', 'other')
    vi.stubEnv('OPENAI_PROJECT_ID', 'other')
    vi.stubEnv('OPENAI_ADMIN_KEY', 'other')
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    await complete(shape, json(shape.reply()))
    const { headers } = server.received[0]!
    expect(JSON.stringify(headers)).not.toMatch(/leak|other/)
    expect(headers.authorization).toBe(`Bearer ${canary}`)
    expect(headers['anthropic-version']).toBe(shape === anthropicShape ? '2026-10-21' : undefined)
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([])
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  },
)
