import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompletionRequest } from '../../src/runners/provider.ts'
import { ProviderError } from '../../src/runners/provider-error.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { shapes } from '../support/api-shapes.ts'
import { canary } from '../support/failed-call.ts'
import { type FaultServer, json, startFaultServer } from '../support/fault-server.ts'
import { faults } from '../support/faults.ts'

const request: CompletionRequest = { messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 }

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.close())

/** What a call comes to, in the words of the classification. */
async function outcomeOf(reference: string, deadlineSeconds: number): Promise<string> {
  const settings = { apiKey: canary, baseURL: `${server.url}/v1`, deadlineSeconds }
  const provider = await loadProvider(reference, settings)
  return provider.complete(request).then(
    ({ finish }) => finish,
    (error) => {
      expect(error).toBeInstanceOf(ProviderError)
      expect(error.message).not.toContain(canary)
      return error.kind
    },
  )
}

test('there are 24 faults, each with a name of its own', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(24)
})

test.for(shapes)(
  '$reference answers when nothing is wrong, so that the matrix tests faults',
  async (shape) => {
    server.answer = json(shape.reply())
    expect(await outcomeOf(shape.reference, 10)).toBe('ok')
  },
)

const cells = shapes.flatMap((shape) =>
  faults.map((fault) => [shape.reference, fault.name, fault, shape] as const),
)

test.for(cells)('%s: %s is never an answer', async ([reference, , fault, shape]) => {
  server.answer = fault.answer(shape)
  expect(await outcomeOf(reference, fault.isEndless ? 0.2 : 30)).toBe(fault.outcome)
})
