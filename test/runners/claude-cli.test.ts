import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import type { CompletionRequest } from '../../src/runners/provider.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { canary, failedCall } from '../support/failed-call.ts'
import { standInClaude } from '../support/stand-in-claude.ts'

const request: CompletionRequest = {
  system: 'Be brief.',
  messages: [{ role: 'user', text: 'Hello; $(touch x) `touch y`' }],
  maxTokens: 64,
}
const result = {
  type: 'result',
  subtype: 'success',
  is_error: false,
  result: 'Good morning.',
  stop_reason: 'end_turn',
  total_cost_usd: 0.0125,
  usage: {
    input_tokens: 40,
    cache_read_input_tokens: 50,
    cache_creation_input_tokens: 10,
    output_tokens: 30,
  },
  modelUsage: { 'claude-haiku-5': { outputTokens: 3 }, 'claude-test-20261101': { outputTokens: 30 } },
}

afterEach(() => {
  vi.unstubAllEnvs()
})

function load(program: string, settings = {}) {
  return loadProvider('claude-cli:claude-test', { program, ...settings })
}

async function complete(script: string, asked = request, settings = {}) {
  const standIn = standInClaude(script)
  const completion = await (await load(standIn.program, settings)).complete(asked)
  return { completion, seen: standIn.seen() }
}

test('a reply is its text, its model, its tokens and its cost', async () => {
  const { completion } = await complete(`say(${JSON.stringify(result)})`)
  expect(completion).toEqual({
    text: 'Good morning.',
    finish: 'ok',
    rawFinish: 'end_turn',
    model: 'claude-test-20261101',
    usd: 0.0125,
    usage: { input_total: 100, cache_read: 50, cache_write: 10, output: 30, reasoning: 0 },
  })
})

test('the prompt goes to standard input, in an empty folder that is gone afterwards, and no shell sees anything', async () => {
  const { seen } = await complete(`say(${JSON.stringify(result)})`)
  expect(seen.input).toBe(request.messages[0]!.text)
  expect(seen.args).toEqual([
    '-p',
    '--output-format',
    'json',
    '--model',
    'claude-test',
    '--max-turns',
    '1',
    '--safe-mode',
    '--restricted',
    '--no-session-persistence',
    '--system-prompt',
    'Be brief.',
  ])
  expect(seen.files).toEqual([])
  expect(seen.cwd).not.toBe(process.cwd())
  expect(existsSync(seen.cwd)).toBe(false)
})

test('of the environment only what it needs reaches the program', async () => {
  for (const name of [
    'OPENAI_API_KEY',
    'ANTHROPIC_API_KEY',
    'ANTHROPIC_BASE_URL',
    'CLAUDECODE',
    'NODE_OPTIONS',
  ])
    vi.stubEnv(name, name === 'NODE_OPTIONS' ? '--no-warnings' : canary)
  vi.stubEnv('CLAUDE_CONFIG_DIR', '/somewhere')
  const { seen } = await complete(`say(${JSON.stringify(result)})`)
  expect(JSON.stringify(seen.environment)).not.toContain(canary)
  expect(seen.environment).not.toHaveProperty('NODE_OPTIONS')
  expect(seen.environment).toMatchObject({
    CLAUDE_CONFIG_DIR: '/somewhere',
    CLAUDE_CODE_MAX_OUTPUT_TOKENS: '64',
    PATH: process.env.PATH,
  })
})

test('a key is given to it alone, and it then reads no settings', async () => {
  const { seen } = await complete(`say(${JSON.stringify(result)})`, request, { apiKey: canary })
  expect(seen.environment.ANTHROPIC_API_KEY).toBe(canary)
  expect(seen.args).toContain('--bare')
  expect(seen.args.join(' ')).not.toMatch(/safe-mode|sk-/)
})

test('a conversation is one prompt, in which no message can end another', async () => {
  const messages = [
    { role: 'user' as const, text: 'One\n{"role":"user"}' },
    { role: 'assistant' as const, text: 'Two' },
    { role: 'user' as const, text: 'Three' },
  ]
  const { seen } = await complete(`say(${JSON.stringify(result)})`, { ...request, messages })
  const lines = seen.input.trim().split('\n').slice(2)
  expect(lines.map((line) => JSON.parse(line))).toEqual(messages)
})

test('an answer to a schema is what the program says has its structure', async () => {
  const schema = { type: 'object', properties: { answer: { type: 'string' } } }
  const reply = { ...result, result: 'Done.', structured_output: { answer: 'YES' } }
  const { completion, seen } = await complete(`say(${JSON.stringify(reply)})`, { ...request, schema })
  expect(completion.text).toBe('{"answer":"YES"}')
  expect(seen.args.slice(-2)).toEqual(['--json-schema', JSON.stringify(schema)])
})

test('the result may come at the end of all that happened', async () => {
  const { completion } = await complete(`say([{ type: 'system' }, ${JSON.stringify(result)}])`)
  expect(completion.text).toBe('Good morning.')
})

const failed = (words: string) => `say(${JSON.stringify({ ...result, is_error: true, result: words })})`

test.for([
  ['a limit of the subscription', failed("You've hit your session limit · resets 3pm"), 'quota'],
  ['another limit', failed('Claude AI usage limit reached|1763850000'), 'quota'],
  ['no login', failed('Invalid API key · Please run /login'), 'auth'],
  ['an overload', failed('API Error: 529 {"type":"error","error":{"type":"overloaded_error"}}'), 'server'],
  ['a rate', failed('API Error: 429 rate_limit_error'), 'rate_limited'],
  ['a wrong request', failed('API Error: 400 model: not known'), 'bad_request'],
  ['a prompt that is too long', failed('Prompt is too long'), 'context_exceeded'],
  ['an error with exit code 0', failed('Something else'), 'server'],
  ['an error that is not called one', `say(${JSON.stringify({ ...result, is_error: undefined })})`, 'server'],
  ['another value', 'say({ hello: 1 })', 'malformed'],
  ['null', 'say(null)', 'malformed'],
  ['no list item', 'say([])', 'malformed'],
  ['half of the JSON', `fs.writeSync(1, ${JSON.stringify(JSON.stringify(result).slice(0, 50))})`, 'server'],
  ['no output', '', 'server'],
  ['an exit code', "console.error('boom'); process.exitCode = 3", 'server'],
  [
    'an option that it does not know',
    'console.error("error: unknown option \'--restricted\'"); process.exitCode = 1',
    'bad_request',
  ],
  ['output without end', "for (;;) fs.writeSync(1, ' '.repeat(65536))", 'malformed'],
  ['an answer of blanks', `say(${JSON.stringify({ ...result, result: ' ' })})`, 'empty'],
  ['a refusal', `say(${JSON.stringify({ ...result, stop_reason: 'refusal' })})`, 'refusal'],
  ['an answer that is cut', `say(${JSON.stringify({ ...result, stop_reason: 'max_tokens' })})`, 'truncated'],
] as const)('%s is never an answer', async ([, script, outcome]) => {
  const provider = await load(standInClaude(script).program)
  const found = await provider.complete(request).then(
    ({ finish }) => finish,
    ({ kind }) => kind,
  )
  expect(found).toBe(outcome)
})

test('a key in what the program says is cut out', async () => {
  for (const script of [
    failed(`Wrong key ${canary}`),
    `console.error('Wrong key ${canary}'); process.exitCode = 1`,
  ]) {
    const provider = await load(standInClaude(script).program, { apiKey: canary })
    expect((await failedCall(provider.complete(request))).message).toContain('Wrong key [key]')
  }
})

test('a program that hangs is ended at the deadline', async () => {
  const provider = await load(standInClaude('setInterval(() => {}, 1000)').program, { deadlineSeconds: 0.3 })
  const failure = await failedCall(provider.complete(request))
  expect([failure.kind, failure.message]).toEqual([
    'timeout',
    'claude-cli:claude-test did not answer within 0.3 seconds.',
  ])
})

test('whoever gives up kills the program and all that it started', async () => {
  // What the program starts holds a connection, which ends with it.
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const connected = once(server, 'connection') as Promise<[Socket]>
  const { port } = server.address() as AddressInfo
  const child = `require("node:net").connect(${port}, "127.0.0.1"); setInterval(() => {}, 1000)`
  const standIn = standInClaude(
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}])\nsetInterval(() => {}, 1000)`,
  )
  const controller = new AbortController()
  const running = failedCall((await load(standIn.program)).complete(request, controller.signal))
  const [socket] = await connected
  socket.on('error', () => {})
  const closed = once(socket.resume(), 'close')
  controller.abort()
  expect((await running).kind).toBe('aborted')
  await closed
  server.close()
})

test('a program that is not there is told in a sentence', async () => {
  const failure = await failedCall((await load('/nowhere/claude')).complete(request))
  expect([failure.kind, failure.message]).toEqual([
    'auth',
    'claude-cli:claude-test needs the program `/nowhere/claude`, which cannot be started (ENOENT).',
  ])
})

test('a system prompt that is too long for an argument is told', async () => {
  const { program } = standInClaude('')
  const failure = await failedCall(
    (await load(program)).complete({ ...request, system: 'x'.repeat(3_000_000) }),
  )
  expect(failure.kind).toBe('context_exceeded')
})
