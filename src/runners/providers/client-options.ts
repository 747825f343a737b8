import type { Endpoint } from './ask.ts'

// Some endpoints take no key, and still the SDK wants one to send.
const noKey = 'none'

/**
 * The options that both SDKs share. All that they would otherwise take from the environment is given, and their loggers
 * are silent, because one of them writes to standard output. `headers` are those that only one of the APIs wants.
 */
export function clientOptions(
  { baseURL, apiKey = noKey, deadlineSeconds }: Endpoint,
  headers: Readonly<Record<string, string>> = {},
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
    fetch: (url: string | URL | Request, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          ...headers,
        },
        redirect: 'manual',
      }),
  }
}

function ignore(): void {}
