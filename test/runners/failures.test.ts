import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { CompletionRequest, Provider, ProviderSettings } from '../../src/runners/provider.ts'
import type { ProviderErrorKind } from '../../src/runners/provider-error.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { type ApiShape, shapes } from '../support/api-shapes.ts'
import { canary, failedCall } from '../support/failed-call.ts'
import {
  type Behaviour,
  cutBody,
  type FaultServer,
  json,
  stalledBody,
  startFaultServer,
  text,
} from '../support/fault-server.ts'

const request: CompletionRequest = { messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 }

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.close())
afterEach(() => {
  server.received = []
})

function load({ reference }: ApiShape, settings: ProviderSettings = {}): Promise<Provider> {
  return loadProvider(reference, { apiKey: canary, baseURL: server.url, ...settings })
}

async function fail(shape: ApiShape, answer: Behaviour) {
  server.answer = answer
  return failedCall((await load(shape)).complete(request))
}

/** A status with the API's own type and words, the kind that it must become, and the head's Retry-After in seconds. */
type StatusRow = [number, string, string, ProviderErrorKind, { header: string; seconds?: number }?]

const statuses: StatusRow[] = [
  [400, 'invalid_request_error', 'temperature: not supported', 'bad_request'],
  [400, 'invalid_request_error', 'Your credit balance is too low', 'quota'],
  [400, 'invalid_request_error', 'prompt is too long: 9 tokens > 8 maximum', 'context_exceeded'],
  [400, 'context_length_exceeded', 'Too many tokens', 'context_exceeded'],
  [401, 'authentication_error', 'No such key', 'auth'],
  [402, 'billing_error', 'Pay first', 'quota'],
  [403, 'permission_error', 'Not yours', 'auth'],
  [404, 'not_found_error', 'No such model', 'bad_request'],
  [408, 'timeout_error', 'Too slow', 'timeout'],
  [409, 'conflict', 'Locked', 'server'],
  [413, 'request_too_large', 'Too many bytes', 'context_exceeded'],
  [429, 'insufficient_quota', 'Check your plan', 'quota'],
  [429, 'rate_limit_exceeded', 'Slow down, or add a payment method under account/billing', 'rate_limited'],
  [429, 'rate_limit_error', 'Slow down', 'rate_limited', { header: '7', seconds: 7 }],
  [429, 'rate_limit_error', 'Slow down', 'rate_limited', { header: '0.5', seconds: 0.5 }],
  [
    429,
    'rate_limit_error',
    'Slow down',
    'rate_limited',
    { header: 'Sun, 06 Nov 1994 08:49:37 GMT', seconds: 0 },
  ],
  [429, 'rate_limit_error', 'Slow down', 'rate_limited', { header: 'soon' }],
  [500, 'api_error', 'Oops', 'server'],
  [503, 'api_error', 'Down', 'server', { header: '86400', seconds: 86_400 }],
  [529, 'overloaded_error', 'Busy', 'server'],
]

const retryable: ProviderErrorKind[] = ['rate_limited', 'server', 'timeout', 'network', 'malformed']

const statusCells = shapes.flatMap((shape) => statuses.map((row) => [shape.reference, row, shape] as const))

test.for(statusCells)('%s: %o', async ([reference, [status, type, words, kind, wait], shape]) => {
  const headers: Record<string, string> = wait ? { 'retry-after': wait.header } : {}
  const found = await fail(shape, json(shape.error(type, words), status, headers))
  expect([found.kind, found.status, found.retryAfter]).toEqual([kind, status, wait?.seconds])
  const isTooLong = (wait?.seconds ?? 0) > 120
  expect(found.retryable).toBe(retryable.includes(kind) && !isTooLong)
  expect(found.stopsProvider).toBe(isTooLong || kind === 'quota' || kind === 'auth')
  expect(found.message).toContain(isTooLong ? 'It asks to wait 86400 seconds; fdc waits at most 120.' : '')
  expect(found.message).toContain(`${reference} answered with status ${status}: `)
  expect(found.message).toContain(words)
  expect(server.received, 'a call is made once, whatever comes').toHaveLength(1)
})

const asJson = { 'content-type': 'application/json' }

/** What comes back, the kind that it must become, and a part of the message. */
const bodies: [string, (shape: ApiShape) => Behaviour, ProviderErrorKind, string][] = [
  ['a page with status 200', () => text('<html>Sign in</html>'), 'malformed', 'is no JSON object'],
  ['a page that claims to be JSON', () => text('<html>', 200, asJson), 'malformed', 'is no JSON.'],
  ['an empty body', () => text('', 200, asJson), 'malformed', 'is no JSON'],
  ['status 204', () => text('', 204), 'malformed', 'is no JSON object'],
  ['a list', () => json([]), 'malformed', 'is no JSON object'],
  ['an empty object', () => json({}), 'malformed', 'has no'],
  ['no content', () => json({ content: null, choices: [], model: 'x' }), 'malformed', 'has no'],
  ['a choice without a message', () => json({ choices: [{}], model: 'x' }), 'malformed', 'has no'],
  ['an error with status 200', ({ error }) => json(error('x', 'y')), 'malformed', 'The answer of'],
  [
    'an unknown end',
    ({ reply }) => json(reply({ finish: 'toString' })),
    'malformed',
    'ended with "toString"',
  ],
  ['no end', ({ reply }) => json(reply({ finish: null })), 'malformed', 'ended with null'],
  ['no model', ({ reply }) => json({ ...reply(), model: 1 }), 'malformed', 'does not name its model'],
  ['a body that is cut', ({ reply }) => cutBody(reply()), 'network', 'terminated'],
  ['a reset', () => (response) => response.destroy(), 'network', 'other side closed'],
  ['a page with status 502', () => text('<html>Bad gateway', 502), 'server', 'status 502: <html>Bad gateway'],
  ['a redirect', () => text('', 307, { location: '/elsewhere' }), 'bad_request', 'status 307'],
]

const bodyCells = shapes.flatMap((shape) => bodies.map((row) => [shape.reference, ...row, shape] as const))

test.for(bodyCells)('%s: %s', async ([reference, , answer, kind, message, shape]) => {
  const found = await fail(shape, answer(shape))
  expect([found.kind, found.retryable]).toEqual([kind, retryable.includes(kind)])
  expect(found.message).toContain(message)
  expect(found.message).toContain(reference)
  expect(server.received, 'a call is made once, whatever comes').toHaveLength(1)
})

test.for(shapes)('$reference: an empty list of choices is no reply', async (shape) => {
  const found = await fail(shape, json({ model: 'x', choices: [], content: 'x' }))
  expect(found.kind).toBe('malformed')
})

test.for(shapes)('$reference: a refused connection is told with its reason', async (shape) => {
  const closed = await startFaultServer()
  closed.close()
  const provider = await load(shape, { baseURL: closed.url })
  const found = await failedCall(provider.complete(request))
  expect(found.kind).toBe('network')
  expect(found.message).toContain('ECONNREFUSED')
})

test.for(shapes)('$reference: the deadline ends a body that stalls, and its connection', async (shape) => {
  let closed = false
  server.answer = (response, received) => {
    response.on('close', () => {
      closed = true
    })
    stalledBody(shape.reply())(response, received)
  }
  const start = performance.now()
  const found = await failedCall((await load(shape, { deadlineSeconds: 0.2 })).complete(request))
  expect([found.kind, found.retryable]).toEqual(['timeout', true])
  expect(found.message).toBe(`${shape.reference} did not answer within 0.2 seconds.`)
  expect(performance.now() - start).toBeLessThan(2000)
  await vi.waitFor(() => expect(closed).toBe(true))
})

test.for(shapes)('$reference: the deadline ends a server that never answers', async (shape) => {
  server.answer = () => {}
  const found = await failedCall((await load(shape, { deadlineSeconds: 0.2 })).complete(request))
  expect(found.kind).toBe('timeout')
})

test.for(shapes)('$reference: whoever gives up before a call sends nothing', async (shape) => {
  const found = await failedCall((await load(shape)).complete(request, AbortSignal.abort()))
  expect([found.kind, server.received.length]).toEqual(['aborted', 0])
})

test.for(shapes)(
  '$reference: whoever gives up while waiting or within a body gets `aborted`',
  async (shape) => {
    const provider = await load(shape)
    for (const answer of [() => {}, stalledBody(shape.reply())]) {
      const controller = new AbortController()
      server.answer = (response, received) => {
        answer(response, received)
        setTimeout(() => controller.abort(new Error('enough')), 50)
      }
      const found = await failedCall(provider.complete(request, controller.signal))
      expect([found.kind, found.retryable]).toEqual(['aborted', false])
      expect(found.message).toBe(`The call to ${shape.reference} was given up.`)
    }
  },
)

test.for(shapes)('$reference: a key in the words of a provider is cut out', async (shape) => {
  const found = await fail(shape, json(shape.error('authentication_error', `Wrong key: ${canary}.`), 401))
  expect(found.message).toContain('Wrong key: [key].')
})

test.for(shapes)(
  '$reference: a long message is shortened after the key is cut out, never within it',
  async (shape) => {
    for (const length of [200, 260, 270, 280, 290, 300]) {
      const found = await fail(
        shape,
        json(shape.error('x', `${'a'.repeat(length)}${canary}${'b'.repeat(99)}`), 400),
      )
      expect(found.message).not.toContain('sk-')
      expect(found.message.length).toBeLessThan(370)
    }
  },
)

test.for(shapes)(
  '$reference: a date until which to wait is read by the clock of the server',
  async (shape) => {
    const headers = { date: 'Sun, 06 Nov 1994 08:49:37 GMT', 'retry-after': 'Sun, 06 Nov 1994 08:50:07 GMT' }
    expect((await fail(shape, json(shape.error('x', 'y'), 503, headers))).retryAfter).toBe(30)
  },
)

test.for(shapes)('$reference: who has too much to say is told what to do', async (shape) => {
  const found = await fail(shape, json(shape.error('x', 'prompt is too long'), 400))
  expect(found.message).toContain('Hold fewer exchanges, or take a model with a longer context.')
})
