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
}

/** A call that brought no reply. It carries no cause, because the SDKs' errors hold what was sent and received. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly kind: ProviderErrorKind
  /** Whether the same call may succeed later. */
  readonly retryable: boolean
  readonly status: number | undefined
  readonly retryAfter: number | undefined

  constructor(kind: ProviderErrorKind, message: string, { status, retryAfter }: FailureFacts = {}) {
    super(message)
    this.kind = kind
    this.retryable = retryable[kind]
    this.status = status
    this.retryAfter = retryAfter
  }
}
