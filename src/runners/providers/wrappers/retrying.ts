import { setTimeout as timer } from 'node:timers/promises'
import { type RandomStream, randomStream } from '../../../measure/plan/random-stream.ts'
import { callKey } from '../../call-key.ts'
import type { Attempt, Provider } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'

/** How failed calls are made again. */
export interface RetryOptions {
  /** Seed of the waits; default 1. */
  seed?: number
  /** Waits so many seconds, or until the signal comes; default: by the clock. */
  sleep?(seconds: number, signal: AbortSignal | undefined): Promise<unknown>
}

const mostRetries = 4
const longestBackoff = 60

/**
 * Makes a call that failed again where that may help: at most four times, after a random part of 1, 2, 4 and 8 seconds or
 * as long as the provider asks. What was tried stands with the answer, or with the last error.
 */
export function retrying(provider: Provider, { seed = 1, sleep = sleepFor }: RetryOptions = {}): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      const attempts: Attempt[] = []
      let draw: RandomStream | undefined
      for (;;) {
        try {
          const tried = attempts.length > 0 ? { ...request, attempts: [...attempts] } : request
          const completion = await provider.complete(tried, signal)
          return attempts.length > 0 ? { ...completion, attempts } : completion
        } catch (error) {
          if (!(error instanceof ProviderError)) throw error
          const { kind, message, status, retryAfter = 0, retryable } = error
          if (!retryable || attempts.length === mostRetries)
            throw attempts.length > 0 ? new ProviderError(kind, message, { ...error, attempts }) : error
          draw ??= randomStream(seed, 'retry', callKey(provider, request))
          const backoff = draw() * Math.min(2 ** attempts.length, longestBackoff)
          const waited = Math.max(backoff, retryAfter)
          attempts.push({ outcome: kind, waited, ...(status !== undefined && { status }) })
          await sleep(waited, signal)
        }
      }
    },
  }
}

// Whoever gives up meanwhile is told so by the next call, which then sends nothing.
function sleepFor(seconds: number, signal: AbortSignal | undefined): Promise<unknown> {
  return timer(seconds * 1000, undefined, { signal }).catch(() => {})
}
