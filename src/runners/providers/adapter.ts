import type { ModelReference } from '../../spec/values.ts'
import type { Capabilities, Completion, CompletionRequest } from '../provider.ts'
import type { Redact } from '../redactor.ts'

/** Where an adapter sends its calls, complete: `loadProvider` has filled in what was not given. */
export interface Endpoint {
  /** The reference that was asked for, for messages and records. */
  id: ModelReference
  /** The model's name without its provider. */
  model: string
  baseURL: string
  /** Whether the address is the provider's own. */
  isOwnAddress: boolean
  apiKey: string | undefined
  /** Cuts the key, and all that is known to be secret, out of a text. Comes before any clipping, which could leave half standing. */
  redact: Redact
  deadlineSeconds: number
  capabilities: Capabilities
}

/** One API: how it is asked, and how its replies are read. What all of them share is in `connect`. */
export interface Adapter {
  /** What is sent, for keys and estimates too. */
  body(request: CompletionRequest): unknown
  /** Sends it. May throw whatever it likes. */
  send(body: unknown, signal: AbortSignal): Promise<unknown>
  /** Reads what came, which may be anything. Throws `malformed` where it is no reply. */
  read(reply: unknown): Completion
}
