import type { Adapter, Endpoint } from './adapter.ts'
import { isObject } from './json-values.ts'
import { createAdapter as createOpenAIAdapter } from './openai.ts'

/** Gemini, behind its endpoint that is compatible with OpenAI's in all but its failures. */
export function createAdapter(endpoint: Endpoint): Adapter {
  return createOpenAIAdapter(endpoint, mendFailure)
}

// A failure comes in a list, in which the SDK finds nothing; the wait stands in its details and not in the head; and what
// is used up for the day has the status of calls that come too fast.
async function mendFailure(response: Response): Promise<Response> {
  if (response.ok) return response
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  const mended = (body: string) => new Response(body, { status: response.status, headers })
  const failure = readFailure(text)
  if (!failure) return mended(text)
  const details = Array.isArray(failure.details) ? failure.details.filter(isObject) : []
  const delay = details.map(({ retryDelay }) => retryDelay).find((value) => typeof value === 'string')
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(delay ?? '')?.[1]
  if (seconds !== undefined && !headers.has('retry-after')) headers.set('retry-after', seconds)
  const isUsedUp = /PerDay/.test(JSON.stringify(details))
  const code = isUsedUp
    ? 'insufficient_quota'
    : typeof failure.code === 'string'
      ? failure.code
      : failure.status
  return mended(JSON.stringify({ error: { message: failure.message, code } }))
}

function readFailure(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text)
    const first: unknown = Array.isArray(body) ? body[0] : body
    return isObject(first) && isObject(first.error) ? first.error : undefined
  } catch {
    return undefined
  }
}
