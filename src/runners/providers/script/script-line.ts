import type { Finish, Role } from '../../provider.ts'
import type { ProviderErrorKind } from '../../provider-error.ts'

/** One line of a script: which requests it is for, and what they get. The first line that fits a request answers it. */
export interface ScriptLine {
  /** Only requests of this role. */
  role?: Role
  /** Only requests in which this text stands, in the system prompt or a message; of several texts, all of them. */
  match?: string | string[]
  /** Only requests in which the user has spoken so often: 1 for the first answer of a conversation. */
  exchange?: number
  /** The answer: a text, or an object that is sent as JSON. */
  answer?: string | Record<string, unknown>
  /** Several answers, of which the request itself decides which it gets: always the same one. */
  answers?: (string | Record<string, unknown>)[]
  /** An answer that follows the schema of the request: with these values, and whatever fits for the others. */
  fill?: Record<string, unknown>
  /** How the answer ends; default `ok`. */
  finish?: Finish
  /** A failure instead of an answer. */
  error?: ProviderErrorKind
  /** How often each request fails before later lines are looked at; default: always. */
  times?: number
  /** Seconds that the provider asks to wait, with a failure. */
  retry_after?: number
  /** Seconds until the answer comes; default 0. */
  seconds?: number
  /** Id of the model that answers; default: the one that was asked for. */
  model?: string
}
