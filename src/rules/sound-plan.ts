import { type SimulatedTokens, simulateTokens } from '../measure/simulate-tokens.ts'
import { planTokens } from '../measure/token-economics.ts'
import type { Design } from '../spec/design.ts'
import { count } from '../spec/show.ts'
import type { Proposal } from './rule.ts'

/** What the rules on tokens allow where nobody sets them otherwise. */
export const tokenLimits = { ceiling: 16_384, shareOfContext: 0.6, estimateFactor: 1.5, outgrowing: 0.1 }

/** Numbers with which no rule on tokens has anything to say, as near to the written ones as they may be. */
export interface SoundPlan {
  /** Beyond all bounds while nobody has decided on one. */
  ceiling: number
  /** The highest that a ceiling may be. */
  mostCeiling: number
  perExchange: number
  /** Longest conversation; 0 where none fits. */
  exchanges: number
  /** The lowest ceiling for conversations of so many exchanges. */
  ceilingFor(exchanges: number): number
}

/**
 * Works out such numbers, so that rules which speak of one plan advise the same. `limits` are those of the rule that asks.
 */
export function soundPlan(design: Design, limits: Partial<typeof tokenLimits> = {}): SoundPlan {
  const { ceiling: practical, shareOfContext, estimateFactor, outgrowing } = { ...tokenLimits, ...limits }
  const { model, personas, prompts } = design
  const tokens = design.tokens!
  const context = model?.candidates[model.choice]?.context_tokens ?? Number.POSITIVE_INFINITY
  const mostCeiling = Math.min(practical, Math.floor(context * shareOfContext))
  const written = tokens.ceiling ?? Number.MAX_SAFE_INTEGER
  // Half of the context is what the guides advise; a little more is still allowed.
  const isAllowed = tokens.ceiling === undefined || written <= mostCeiling
  const ceiling = isAllowed ? written : Math.min(mostCeiling, Math.floor(context / 2))
  const simulated =
    personas && prompts
      ? simulateTokens(personas, prompts.assistant.length_ratio, design.domain.language)
      : undefined
  const isLow = simulated !== undefined && simulated.expected > tokens.per_exchange * estimateFactor
  const perExchange = isLow ? roundedMean(simulated) : tokens.per_exchange
  const plan = planTokens({ ...tokens, ceiling, per_exchange: perExchange })!
  const { max_exchanges = Number.POSITIVE_INFINITY } = tokens
  const exchanges = max_exchanges <= plan.fits ? max_exchanges : plan.planned
  const kept = tokens.system_prompt + tokens.reserve
  const most = simulated ? Math.max(perExchange, wordiest(simulated)) : perExchange
  const outgrows = (conversation: number, limit: number) =>
    simulated !== undefined && outgrowingShare(simulated, kept, conversation, limit) > outgrowing
  const ceilingFor = (conversation: number) => {
    const least = kept + conversation * perExchange
    return outgrows(conversation, least) ? kept + conversation * most : least
  }
  const found = { ceiling, mostCeiling, ceilingFor }
  if (!outgrows(exchanges, ceiling)) return { ...found, perExchange, exchanges }
  return {
    ...found,
    perExchange: tokens.max_exchanges === undefined ? most : perExchange,
    exchanges: Math.max(0, Math.floor((ceiling - kept) / most)),
  }
}

/** Share of the personas whose conversations of so many exchanges outgrow a limit. */
export function outgrowingShare(
  { styles }: SimulatedTokens,
  kept: number,
  exchanges: number,
  limit: number,
): number {
  const share = styles
    .filter(({ expected }) => kept + exchanges * expected > limit)
    .reduce((sum, style) => sum + style.share, 0)
  // Shares are quotients: one tenth may come out a little above.
  return share - 1e-9
}

/** Tokens of an exchange in the style that takes most. */
export function wordiest({ styles }: SimulatedTokens): number {
  return styles.reduce((most, { expected }) => Math.max(most, expected), 0)
}

/** Proposes the ceiling of a sound plan, and a conversation that fits it. */
export function lowerCeiling({ ceiling, exchanges }: SoundPlan, written: number | undefined): Proposal {
  const at = ['tokens', 'ceiling'] as const
  if (written === undefined || exchanges === 0 || exchanges >= written)
    return { title: `Set it to ${ceiling}.`, changes: [{ at, set: ceiling }] }
  return {
    title: `Set it to ${ceiling}, and plan ${count(exchanges, 'exchange')}.`,
    changes: [
      { at, set: ceiling },
      { at: ['tokens', 'max_exchanges'], set: exchanges },
    ],
  }
}

// An estimate is no more exact than to the ten, and never more than its largest part.
function roundedMean(simulated: SimulatedTokens): number {
  return Math.min(Math.ceil(simulated.expected / 10) * 10, wordiest(simulated))
}
