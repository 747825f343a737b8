import type { Count, Probability, Text, Tokens } from './values.ts'

/** How long a training conversation may be, and what follows from it. All numbers are tokens. */
export interface TokensSpec {
  /** The most tokens one training example may have. 16,384 is a practical ceiling; cost grows with it. Never defaulted. */
  ceiling?: Tokens
  /** Tokens kept for the system prompt; default 500. */
  system_prompt?: Tokens
  /** Tokens kept free for the chat template and for surprises; default 1,000. */
  reserve?: Tokens
  /** Tokens of one exchange (a user message and its answer); default 500, from the method's 400–600. Measure it in the pilot. */
  per_exchange?: Count
  /** Longest conversation that is planned, in exchanges. Default: what fits, less the margin. */
  max_exchanges?: Count
  /** Share of the exchanges that fit which is kept as a margin; default 0.2 (29 fit, plan 23). */
  margin?: Probability
  /** Why these numbers, where they differ from the defaults. */
  because?: Text
}

/** Token economics with defaults; the ceiling stays absent until somebody decides it. */
export interface TokenEconomics extends TokensSpec {
  system_prompt: Tokens
  reserve: Tokens
  per_exchange: Count
  margin: Probability
}
