import { longestWait, ProviderError, type ProviderErrorKind } from '../provider-error.ts'
import type { Redact } from '../redactor.ts'

/** Longest part of a provider's own words in a message, in characters: a gateway's HTML page says it no better. */
const mostWords = 300

/**
 * Turns whatever an adapter threw into a `ProviderError`. It goes by what the error looks like and not by its class,
 * because a body that breaks off or is not JSON reaches us as a plain `TypeError` or `SyntaxError` from below the SDK.
 */
export function classifyFailure(error: unknown, model: string, redact: Redact): ProviderError {
  const thrown = error instanceof Error ? error : new Error(String(error))
  const own = findOwn(thrown)
  if (own) return own
  const words = clip(redact(describe(thrown)))
  const status = readStatus(thrown)
  if (status !== undefined) {
    const kind = kindOfStatus(status, readCodes(thrown), thrown.message)
    const retryAfter = readRetryAfter(thrown)
    const tooLong = retryAfter !== undefined && retryAfter > longestWait
    const advice = tooLong
      ? ` It asks to wait ${Math.round(retryAfter)} seconds; fdc waits at most ${longestWait}.`
      : kind === 'context_exceeded'
        ? ' Hold fewer exchanges, or take a model with a longer context.'
        : ''
    return new ProviderError(kind, `${model} answered with status ${status}: ${words}${advice}`, {
      status,
      retryAfter,
    })
  }
  // The reader's own words hold a piece of the text, which may be a piece of a key.
  if (thrown.name === 'SyntaxError')
    return new ProviderError('malformed', `The answer of ${model} is no JSON.`)
  return new ProviderError('network', `The connection to ${model} failed: ${words}`)
}

/** What a status means, with the codes and words that came with it. */
export function kindOfStatus(status: number, codes: string, words: string): ProviderErrorKind {
  // An empty account and a full context share their statuses with other failures. Codes tell them apart where there are
  // any; the words must be looked at with care, since those of a plain rate limit mention billing too.
  if (status === 402 || /insufficient_quota|billing|spend_limit/.test(codes)) return 'quota'
  if (/credit balance is too low/i.test(words)) return 'quota'
  if (status === 401 || status === 403 || /API key not valid/i.test(words)) return 'auth'
  if (status === 429) return 'rate_limited'
  if (status === 408) return 'timeout'
  // 409 is a lock that another call holds for a moment.
  if (status === 409 || status >= 500) return 'server'
  // 413 is a request of more bytes than the provider takes.
  if (status === 413 || contextWords.test(`${codes} ${words}`)) return 'context_exceeded'
  return 'bad_request'
}

const contextWords =
  /context[ _](?:length|window|size|limit)|prompt is too long|input token count .{0,40}exceeds|maximum number of tokens allowed/i

// An error of ours that a stream threw stands somewhere below the SDK's own.
function findOwn(error: Error): ProviderError | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
    if (at instanceof ProviderError) return at
  return undefined
}

function readStatus(error: Error): number | undefined {
  const { status } = error as { status?: unknown }
  return typeof status === 'number' ? status : undefined
}

function readCodes(error: Error): string {
  const { code, type, errorCode } = error as { code?: unknown; type?: unknown; errorCode?: unknown }
  return [code, type, errorCode].filter((value) => typeof value === 'string').join(' ')
}

// "Connection error." says nothing; the reason stands at the end of the chain (`connect ECONNREFUSED 127.0.0.1:9`).
function describe(error: Error): string {
  const parts: string[] = []
  for (let at: unknown = error; at instanceof Error && parts.length < 5; at = at.cause)
    if (at.message !== '' && !parts.includes(at.message)) parts.push(at.message)
  // The SDKs begin the message of a status with the status.
  return parts.join(': ').replace(/^\d{3} /, '')
}

/** A text on one line, and no longer than a message can bear. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > mostWords ? `${line.slice(0, mostWords)}…` : line
}

// Seconds, or the date until which to wait, by the clock of the server that sets it.
function readRetryAfter(error: Error): number | undefined {
  const { headers } = error as { headers?: unknown }
  const value = headers instanceof Headers ? headers.get('retry-after') : null
  if (!value) return undefined
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value)
  const until = Date.parse(value)
  const now = Date.parse((headers as Headers).get('date') ?? '')
  return Number.isNaN(until) ? undefined : Math.max(0, (until - (now || Date.now())) / 1000)
}
