import type { ModelReference } from '../../spec/values.ts'
import { ProviderError } from '../provider-error.ts'
import { classifyFailure } from './classify-failure.ts'

/** Where an adapter sends its calls, complete: `loadProvider` has filled in what was not given. */
export interface Endpoint {
  /** The reference that was asked for, for messages and records. */
  id: ModelReference
  /** The model's name without its provider. */
  model: string
  baseURL: string
  apiKey: string | undefined
  deadlineSeconds: number
}

/**
 * Makes one call and turns every failure into a `ProviderError`. The deadline is a signal of our own, because the SDKs'
 * time-outs end with the headers and wait for ever for the body.
 */
export async function ask(
  { id, apiKey, deadlineSeconds }: Endpoint,
  given: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<unknown>,
): Promise<unknown> {
  const deadline = AbortSignal.timeout(deadlineSeconds * 1000)
  const signal = given ? AbortSignal.any([given, deadline]) : deadline
  try {
    return await call(signal)
  } catch (error) {
    if (given?.aborted && signal.reason === given.reason)
      throw new ProviderError('aborted', `The call to ${id} was given up.`)
    if (deadline.aborted)
      throw new ProviderError('timeout', `${id} did not answer within ${deadlineSeconds} seconds.`)
    throw classifyFailure(error, id, apiKey)
  }
}

/** What an adapter throws when a response with status 200 is no reply: `problem` completes "The answer of … ". */
export function malformed({ id }: Endpoint, problem: string): ProviderError {
  return new ProviderError('malformed', `The answer of ${id} ${problem}.`)
}
