import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { CompletionRequest } from '../../../src/runners/provider.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import { redacting } from '../../../src/runners/providers/wrappers/redacting.ts'
import { createRedactor } from '../../../src/runners/redactor.ts'
import { canary } from '../../support/failed-call.ts'
import { fakeProvider } from '../../support/fake-provider.ts'

const request: CompletionRequest = { messages: [{ role: 'user', text: 'Hello' }], maxTokens: 64 }
const redact = createRedactor([canary, 'another-canary+/=1'])

test('a key is cut out of everything in a reply', async () => {
  const said = `key ${canary}`
  const attempts = [{ outcome: said, waited: 0 }]
  const provider = fakeProvider({ text: said, rawFinish: said, model: said, warnings: [said], attempts })
  const completion = await redacting(provider, redact).complete(request)
  expect(inspect(completion, { depth: null })).not.toContain(canary)
  expect(completion).toMatchObject({ text: 'key [key]', warnings: ['key [key]'], finish: 'ok' })
})

test('a key is cut out of a failure, which stays what it is', async () => {
  const attempts = [{ outcome: 'server', waited: 1 }]
  const failure = new ProviderError('rate_limited', `Not ${canary}!`, {
    status: 429,
    retryAfter: 7,
    attempts,
  })
  const found = await redacting(fakeProvider(failure), redact)
    .complete(request)
    .catch((error) => error)
  expect(inspect(found, { depth: null, showHidden: true })).not.toContain(canary)
  expect(found).toMatchObject({
    kind: 'rate_limited',
    message: 'Not [key]!',
    status: 429,
    retryAfter: 7,
    attempts,
  })
})

test('keys are found as they are, in an address and in base64, and the longest first', () => {
  const key = 'another-canary+/=1'
  for (const text of [key, encodeURIComponent(key), Buffer.from(key).toString('base64')])
    expect(redact(`<${text}>`)).toBe('<[key]>')
  expect(createRedactor(['abcdefgh', 'abcdefghij'])('abcdefghij')).toBe('[key]')
})

test('a word that only stands in for a key is left in honest texts', () => {
  expect(createRedactor(['none', 'EMPTY', ''])('There is none, it is EMPTY.')).toBe(
    'There is none, it is EMPTY.',
  )
})
