import type { Usage } from '../provider.ts'
import { count, isObject } from './json-values.ts'

/** Tokens as Anthropic counts them: `input_tokens` leaves out what a cache held or took. */
export function readClaudeUsage(usage: Record<string, unknown>): Usage {
  const details = isObject(usage.output_tokens_details) ? usage.output_tokens_details : {}
  const cacheRead = count(usage.cache_read_input_tokens)
  const cacheWrite = count(usage.cache_creation_input_tokens)
  return {
    input_total: count(usage.input_tokens) + cacheRead + cacheWrite,
    cache_read: cacheRead,
    cache_write: cacheWrite,
    output: count(usage.output_tokens),
    reasoning: count(details.thinking_tokens),
  }
}
