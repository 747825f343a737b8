import type { Count, Text } from './values.ts'

/** US dollars for a million tokens. */
export interface TokenPrices {
  /**
   * For what is read.
   * @minimum 0
   */
  input: number
  /**
   * For what is generated, reasoning included.
   * @minimum 0
   */
  output: number
  /**
   * For what comes from a cache; default: like other input.
   * @minimum 0
   */
  cache_read?: number
  /**
   * For what is written to a cache; default: like other input.
   * @minimum 0
   */
  cache_write?: number
}

/** Where a provider, or one model of it, is reached, and what is particular to the server there. */
export interface EndpointConfig {
  /**
   * Address of the API, with `http` or `https`: `http://127.0.0.1:8080/v1`.
   * @pattern ^https?://[^\s@]+$
   */
  base_url?: string
  /**
   * Name of the environment variable that holds the key for this address. Keys themselves stand in no file.
   * @pattern ^[A-Za-z_][A-Za-z0-9_]*$
   */
  key_variable?: string
  /** Seconds after which a call is given up; default 600. */
  deadline_seconds?: Count
  /** Name of the key that limits an answer; servers other than OpenAI's want `max_tokens`. */
  limit?: 'max_tokens' | 'max_completion_tokens'
  /** Whether the server takes a JSON Schema; where it does not, the schema is written into the prompt. */
  json_schema?: boolean
  /** Whether it takes a temperature. */
  temperature?: boolean
  /** Whether it takes a seed. */
  seed?: boolean
}

/** `~/.config/fdc/config.yaml`: what holds for one person on one machine, and never stands in a spec. */
export interface UserConfig {
  /** Endpoints by provider (`openai-compatible`) or model (`openai-compatible:qwen3`); what names the model comes first. */
  endpoints?: Record<Text, EndpointConfig>
  /** Prices by model (`openai-compatible:qwen3`). They come before those that fdc knows. */
  prices?: Record<Text, TokenPrices>
}
