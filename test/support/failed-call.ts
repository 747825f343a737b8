import { inspect } from 'node:util'
import { expect } from 'vitest'
import { ProviderError } from '../../src/runners/provider-error.ts'

/** A key that must never be seen in an error. */
export const canary = 'sk-canary-4f2a9c'

/** The error of a call that must fail, after a look for the key in everything that it holds. */
export async function failedCall(running: Promise<unknown>): Promise<ProviderError> {
  const error = await running.then(
    (value) => expect.fail(`it succeeded with ${JSON.stringify(value)}`),
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(ProviderError)
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(canary)
  return error
}
