import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { createLedger } from '../../src/runners/ledger.ts'
import { createMeter } from '../../src/runners/meter.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { resolveEndpoint } from '../../src/runners/providers/resolve-endpoint.ts'
import { wrapProvider } from '../../src/runners/providers/wrap-provider.ts'
import { createRedactor } from '../../src/runners/redactor.ts'
import { shapes } from '../support/api-shapes.ts'
import { type Behaviour, json, startFaultServer, text } from '../support/fault-server.ts'
import { memoryJournal } from '../support/memory-journal.ts'

const references = shapes
  .flatMap(({ reference }) => [reference, `${reference}-other`])
  .concat('google:third', 'claude-cli:x')

test('twelve keys are read, and none is found in a reply, an error, a journal or a count', async () => {
  const server = await startFaultServer()
  const environment = Object.fromEntries(
    references.map((_, index) => [`KEY_${index}`, `sk-canary-${index}-9f3b+/=`]),
  )
  const endpoints = Object.fromEntries(
    references.map((reference, index) => [
      reference,
      { base_url: `${server.url}/v1`, key_variable: `KEY_${index}` },
    ]),
  )
  const resolved = references.map((reference) =>
    resolveEndpoint(reference, { environment, config: { endpoints } }),
  )
  const secrets = resolved.flatMap((endpoint) => endpoint.secrets)
  expect(new Set(secrets).size).toBe(12)

  const kept: unknown[] = []
  for (const [index, reference] of references.entries()) {
    const shape = shapes.find((one) => one.reference.split(':')[0] === reference.split(':')[0])
    if (!shape) continue
    const journal = memoryJournal()
    const [meter, ledger] = [createMeter(), createLedger()]
    const redact = createRedactor(secrets)
    const provider = wrapProvider(await loadProvider(reference, { ...resolved[index]!.settings, redact }), {
      redact,
      stop: {},
      metering: { meter, ledger, price: undefined },
      journal,
      retry: { sleep: async () => {} },
    })
    // Every key comes back, with its own among them, in every way in which something can.
    const echo =
      (answer: (words: string) => Behaviour): Behaviour =>
      (response, received) =>
        answer(`${secrets.join(' ')} ${received.headers.authorization} ${encodeURIComponent(secrets[0]!)}`)(
          response,
          received,
        )
    const answers = [
      echo((words) => json({ ...shape.reply({ text: words }), model: words })),
      echo((words) => json(shape.error('x', words), 400)),
      echo((words) => text(`<html>${words}`, 502)),
      echo((words) => text(`<html>${'x'.repeat(280)}${words}`, 502)),
      echo((words) => json(shape.reply({ finish: words }))),
      echo((words) => text(`{"a": ${words}`, 200, { 'content-type': 'application/json' })),
    ]
    for (const [repeat, answer] of answers.entries()) {
      server.answer = answer
      const request = { messages: [{ role: 'user' as const, text: 'Hello' }], maxTokens: 64, repeat }
      kept.push(await provider.complete(request).catch((error) => error))
    }
    kept.push(journal.events, [...journal.finishedCalls], meter.used(), ledger.spendings())
  }
  server.close()
  const all = inspect(kept, { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null })
  expect(all).toContain('[key]')
  expect(all).not.toMatch(/canary/)
})
