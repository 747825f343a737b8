import type { ModelReference } from '../spec/values.ts'

/** One turn of a conversation, as a model is shown it. */
export interface Message {
  role: 'user' | 'assistant'
  text: string
}

/**
 * What a model is asked. There is no temperature and no seed: current APIs reject the one and ignore the other, so that
 * repeats and recorded answers stand in for them.
 */
export interface CompletionRequest {
  system?: string
  /** Oldest first; the last one is the user's. */
  messages: readonly Message[]
  /** Most tokens of the answer, reasoning included. */
  maxTokens: number
  /**
   * JSON Schema (an object, all keys required, `additionalProperties: false`, no bounds) that the reply is to follow.
   * Providers do not hold everything they promise, so whoever asks parses and validates the text again.
   */
  schema?: Readonly<Record<string, unknown>>
}

/**
 * How a reply ended: `ok` as asked, `refusal` by the model, `filtered` by the provider, `truncated` at a token limit, or
 * `empty` without a visible character. All of them are results; only `ok` is a full answer.
 */
export type Finish = 'ok' | 'refusal' | 'filtered' | 'truncated' | 'empty'

/** Tokens, counted the same way for all providers. */
export interface Usage {
  /** All tokens that were read, those in a cache included. */
  input_total: number
  /** The part of `input_total` that came from a cache. */
  cache_read: number
  /** The part of `input_total` that was written to a cache. */
  cache_write: number
  /** All tokens that were generated, reasoning included. */
  output: number
  /** The part of `output` that was hidden reasoning. */
  reasoning: number
}

/** What a model replied. */
export interface Completion {
  /** The visible text, as sent; for a refusal the words of the refusal. */
  text: string
  finish: Finish
  /** The provider's own word for how the reply ended. */
  rawFinish: string
  /** Id of the model that answered, which may differ from the one that was asked for. */
  model: string
  /** Absent where the endpoint does not count. */
  usage?: Usage
}

/** A model that can be asked. Caching, retrying, metering and journaling wrap one provider in another. */
export interface Provider {
  readonly id: ModelReference
  /** Asks once, without a retry. Rejects with a `ProviderError` and nothing else. */
  complete(request: CompletionRequest, signal?: AbortSignal): Promise<Completion>
}

/** Where a provider is reached. Whoever calls takes it from flags or the environment, never from a spec. */
export interface ProviderSettings {
  /** The key. It is sent to the endpoint and nowhere else, and cut out of every error. */
  apiKey?: string
  /** Address of the API; default: the provider's own. `openai-compatible` has none. */
  baseURL?: string
  /** Seconds after which a call is given up, its answer's body included; default 600. */
  deadlineSeconds?: number
}
