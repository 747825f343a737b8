import { multiply, subtract } from '../spec/decimal.ts'
import type { TokenEconomics } from '../spec/tokens.ts'

/** What follows from the token section. Exchanges are whole; tokens are estimates. */
export interface TokenPlan {
  /** Tokens left for exchanges: ceiling − system prompt − reserve. Negative where nothing is left. */
  available: number
  /** Exchanges that fit, rounded down. */
  fits: number
  /** Longest conversation to plan: what fits less the margin, rounded down, at least 1 where one fits. */
  planned: number
  /** Longest conversation of the design: as written, else `planned`. */
  longest: number
  /** Tokens of that longest conversation with system prompt and reserve. */
  longestTokens: number
  /** Cost of one example against one of 4,096 tokens, by the ceiling's band. */
  costFactor: string
  /** The ceiling's band in the seed's table. */
  band: string
}

/**
 * Works backwards from the ceiling: (16,384 − 1,500) / 500 = 29 exchanges fit, so plan 23 with a margin of 0.2.
 * Returns undefined while there is no ceiling.
 */
export function planTokens(tokens: TokenEconomics): TokenPlan | undefined {
  const { ceiling, system_prompt, reserve, per_exchange, margin } = tokens
  if (ceiling === undefined) return undefined
  const available = ceiling - system_prompt - reserve
  const fits = Math.max(0, Math.floor(available / per_exchange))
  const planned = Math.max(Math.min(1, fits), Math.floor(multiply(fits, subtract(1, margin))))
  const longest = tokens.max_exchanges ?? planned
  const longestTokens = system_prompt + reserve + longest * per_exchange
  return { available, fits, planned, longest, longestTokens, ...costBand(ceiling) }
}

/** Exchanges of the longest conversation of the design; where no ceiling is decided, what is written. */
export function longestConversation(tokens: TokenEconomics): number | undefined {
  return planTokens(tokens)?.longest ?? tokens.max_exchanges
}

// The method's table: 4K 1×, 8K 2×, 16K 4×, 32K 8×, 64K and more 16×; the words are the seed's.
function costBand(ceiling: number): Pick<TokenPlan, 'costFactor' | 'band'> {
  if (ceiling <= 4096) return { costFactor: '1', band: 'below 8K: cheapest, short conversations only' }
  if (ceiling < 8192) return { costFactor: '1–2', band: 'below 8K: cheapest, short conversations only' }
  if (ceiling <= 16_384) {
    return {
      costFactor: ceiling === 8192 ? '2' : ceiling === 16_384 ? '4' : '2–4',
      band: '8K–16K: cost-effective, moderate conversations',
    }
  }
  if (ceiling <= 32_768)
    return { costFactor: ceiling === 32_768 ? '8' : '4–8', band: '16K–32K: expensive, long conversations' }
  return { costFactor: '16 or more', band: 'above 32K: very expensive, special handling' }
}
