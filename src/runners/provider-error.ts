import type { Attempt } from './provider.ts'

// Whether asking again may help. Quota and keys do not mend themselves, and a request that is wrong stays wrong.
const retryable = {
  context_exceeded: false,
  rate_limited: true,
  quota: false,
  auth: false,
  bad_request: false,
  server: true,
  timeout: true,
  network: true,
  aborted: false,
  malformed: true,
} as const

/** Longest wait that a provider is granted, in seconds. One that asks for more is not asked again in this run. */
export const longestWait = 120

/**
 * Why no reply came: the conversation is too long for the model (`context_exceeded`), calls come too fast
 * (`rate_limited`), the account is used up (`quota`), the key is wrong or may not do this (`auth`), the request is wrong
 * (`bad_request`), the provider failed (`server`), no end within the deadline (`timeout`), the connection failed or broke
 * off (`network`), the caller gave up (`aborted`), or what came is no reply (`malformed`).
 */
export type ProviderErrorKind = keyof typeof retryable

/** What a failure knows beyond its message. */
interface FailureFacts {
  /** Status of the HTTP response, where there was one. */
  status?: number | undefined
  /** Seconds that the provider asks to wait, as it said them: without a cap. */
  retryAfter?: number | undefined
  attempts?: readonly Attempt[]
  /** Whether it is the end of a run that has ended: what failed there stays as it is. */
  final?: boolean
}

/** Whether a word is a kind of failure. */
export function isProviderErrorKind(word: unknown): word is ProviderErrorKind {
  return typeof word === 'string' && Object.hasOwn(retryable, word)
}

/** A call that brought no reply. It carries no cause, because the SDKs' errors hold what was sent and received. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly kind: ProviderErrorKind
  /** Whether the same call may succeed soon. */
  readonly retryable: boolean
  /** Whether every other call to the provider would fail the same way, so that none is to be made in this run. */
  readonly stopsProvider: boolean
  readonly status: number | undefined
  readonly retryAfter: number | undefined
  /** Calls for the same answer that failed before this one. */
  readonly attempts: readonly Attempt[]

  constructor(kind: ProviderErrorKind, message: string, facts: FailureFacts = {}) {
    super(message)
    const { status, retryAfter, attempts = [], final = false } = facts
    const waitsTooLong = retryable[kind] && retryAfter !== undefined && retryAfter > longestWait
    this.kind = kind
    this.retryable = retryable[kind] && !waitsTooLong && !final
    this.stopsProvider = kind === 'quota' || kind === 'auth' || waitsTooLong
    this.status = status
    this.retryAfter = retryAfter
    this.attempts = attempts
  }
}
