import type { ModelReference } from '../spec/values.ts'
import type { Page } from './human/page.ts'
import type { Redact } from './redactor.ts'

/**
 * What a call is for: `base` is the model under test, `simulator` plays the user, `judge` answers a criterion, `expert`
 * and `synthesizer` criticise the design. It is not sent; what is asked again and what is reported depend on it.
 */
export type Role = 'base' | 'simulator' | 'judge' | 'expert' | 'synthesizer'

/** One turn of a conversation, as a model is shown it. */
export interface Message {
  role: 'user' | 'assistant'
  text: string
  /** How many UTF-16 units of the text other requests begin with as well; a cache that must be told is told there. */
  sharedLength?: number
}

/** What a model is asked. */
export interface CompletionRequest {
  /** What a person is shown instead; not sent to models. */
  page?: Page
  role?: Role
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
  /** What is wrong with the text of a full reply, or undefined; it completes "The answer …". Not sent. */
  findProblem?(text: string): string | undefined
  /** Sent only where the endpoint takes one: current APIs reject it. */
  temperature?: number
  /** Sent only where the endpoint takes one. Repeats and recorded answers stand in for it elsewhere. */
  seed?: number
  /** Which of several equal requests this is, from 0; not sent. Each has an answer of its own. */
  repeat?: number
  /** How often the same was asked before because the answer was of no use; not sent. */
  asked?: number
  /** Calls for the same answer that failed before this one; not sent, but written down with what comes of it. */
  attempts?: readonly Attempt[]
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
  /** US dollars, where the provider itself says what the call cost. */
  usd?: number
  /** Whether it was answered in an earlier run, and cost nothing in this one. */
  fromCache?: true
  /** What a reader of the results has to know, as sentences. */
  warnings?: readonly string[]
  /** Calls for the same answer that came before this one; they shift the distribution of what is kept. */
  attempts?: readonly Attempt[]
}

/** A call whose outcome was not kept. */
export interface Attempt {
  /** A failure by its kind, a reply of no use by its finish; `malformed` also for one that breaks its schema. */
  outcome: string
  /** Seconds that were waited before the next one. */
  waited: number
  status?: number
  usage?: Usage
}

/** What an endpoint can do, and what it wants to be asked in. */
export interface Capabilities {
  /** The key that limits the answer; undefined where nothing does. */
  limit: 'max_tokens' | 'max_completion_tokens' | undefined
  /** Whether a schema is part of the request; elsewhere it is written into the prompt. */
  jsonSchema: boolean
  temperature: boolean
  seed: boolean
  /** Whether a cache of prompts has to be told what to keep, sees it by itself, or is not there. */
  promptCache: 'told' | 'automatic' | 'none'
  /** Whether the count of input tokens leaves out what a cache held or took. */
  inputLeavesOutCache: boolean
  /** Whether a prompt that is too long may be cut without a word. */
  cutsPrompts: boolean
  /** Most calls at a time, where there is such a limit. */
  concurrency?: number
}

/** A model that can be asked. Retrying, metering and journaling wrap one provider in another. */
export interface Provider {
  readonly id: ModelReference
  /** Where it is reached, unless that is the provider's own address. */
  readonly address?: string
  readonly capabilities: Capabilities
  /** What would be sent for a request: the same for equal requests, and without the key. */
  describe(request: CompletionRequest): unknown
  /** Asks once, without a retry. Rejects with a `ProviderError`; a journal or budget around it with errors of their own. */
  complete(request: CompletionRequest, signal?: AbortSignal): Promise<Completion>
}

/** Where a provider is reached. Whoever calls takes it from flags or the environment, never from a spec. */
export interface ProviderSettings {
  /** The key. It is sent to the endpoint and nowhere else, and cut out of every error. */
  apiKey?: string
  /** Address of the API; default: the provider's own. `openai-compatible` has none. */
  baseURL?: string
  /** Cuts other secrets out of errors, before they are shortened. */
  redact?: Redact
  /** Seconds after which a call is given up, its answer's body included; default 600. */
  deadlineSeconds?: number
  /** What a server can do that is not what servers of its kind can. */
  capabilities?: Partial<Capabilities>
  /** The program of `claude-cli`; default `claude`, as the path of the system finds it. */
  program?: string
  /** The folder that a script of `scripted` stands in or below; default: the current one. */
  folder?: string
}
