import type { Endpoint } from './adapter.ts'
import { limitBody } from './limit-body.ts'

// Some endpoints take no key, and still the SDK wants one to send.
const noKey = 'none'

/** What is particular to one API. */
interface Particulars {
  /** Headers that it alone wants. */
  headers?: Readonly<Record<string, string>>
  /** Puts its failures into the shape that its SDK reads. */
  mendFailure?: ((response: Response) => Promise<Response>) | undefined
}

/**
 * The options that both SDKs share. All that they would otherwise take from the environment is given, and their loggers
 * are silent, because one of them writes to standard output.
 */
export function clientOptions(
  { baseURL, apiKey = noKey, deadlineSeconds }: Endpoint,
  { headers = {}, mendFailure = async (response) => response }: Particulars = {},
) {
  return {
    apiKey,
    baseURL,
    maxRetries: 0,
    // Later than our own deadline, which covers the body too.
    timeout: (deadlineSeconds + 1) * 1000,
    logLevel: 'off' as const,
    logger: { error: ignore, warn: ignore, info: ignore, debug: ignore },
    // Both SDKs let a variable of the environment replace their headers, the key included, and add facts about this
    // machine; so theirs are dropped. A redirect is not followed, because it could take the key elsewhere.
    fetch: async (url: string | URL | Request, init: RequestInit = {}) => {
      const response = await fetch(url, {
        ...init,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          ...headers,
        },
        redirect: 'manual',
      })
      return mendFailure(limitBody(response))
    },
  }
}

function ignore(): void {}
