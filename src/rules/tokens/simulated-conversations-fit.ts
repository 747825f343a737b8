import { simulateTokens } from '../../measure/simulate-tokens.ts'
import { planTokens } from '../../measure/token-economics.ts'
import { count, show } from '../../spec/show.ts'
import type { TokenEconomics } from '../../spec/tokens.ts'
import { defineRule } from '../rule.ts'
import { outgrowingShare, type SoundPlan, soundPlan, tokenLimits, wordiest } from '../sound-plan.ts'

export default defineRule({
  id: 'tokens/simulated-conversations-fit',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Conversations of the length that personas and answers have still fit under the token ceiling.',
  why: 'A rule of thumb knows nothing of your users. One project planned 500 tokens for an exchange, measured 1,080, and saw 124 of 260 conversations break 16K. The word ranges and the length ratio say as much before a cent is spent. A persona keeps its style, so that the wordy styles are the ones that get cut.',
  needs: ['tokens', 'personas', 'prompts'],
  options: {
    max_share: {
      default: tokenLimits.outgrowing,
      minimum: 0,
      maximum: 1,
      description:
        'Largest share of personas whose longest conversation may outgrow the ceiling on average. The default lets one rare style do it: the rarest of the method has 0.10.',
    },
  },
  fails: [
    {
      yaml: `domain: {title: Letters, summary: Answers letters., setting: async_messages}
tokens: {ceiling: 8192, per_exchange: 500, max_exchanges: 13}
personas: {styles: {casual: 0.6, formal: 0.4}}
prompts: {domain_rules: [Quote the rule that applies]}`,
      finds: ['tokens.max_exchanges'],
    },
  ],
  passes: [
    {
      yaml: `domain: {title: Letters, summary: Answers letters., setting: async_messages}
tokens: {ceiling: 8192, per_exchange: 500, max_exchanges: 10}
personas: {styles: {casual: 0.6, formal: 0.4}}
prompts: {domain_rules: [Quote the rule that applies]}`,
    },
  ],
  *check(design, { max_share }) {
    const { domain, model, tokens, personas, prompts } = design
    const plan = planTokens(tokens)
    // A plan that does not even fit by its own figures has an error already.
    if (!plan || plan.fits === 0 || plan.longest > plan.fits) return
    const simulated = simulateTokens(personas, prompts.assistant.length_ratio, domain.language)
    if (!simulated) return
    const context = model?.candidates[model.choice]?.context_tokens ?? Number.POSITIVE_INFINITY
    const limit = Math.min(tokens.ceiling!, context)
    const kept = tokens.system_prompt + tokens.reserve
    const share = outgrowingShare(simulated, kept, plan.longest, limit)
    if (share <= 0 || share <= max_share) return
    const over = simulated.styles.filter(({ expected }) => kept + plan.longest * expected > limit)
    const most = wordiest(simulated)
    const { name } = over.find(({ expected }) => expected === most)!
    const byContext = context < tokens.ceiling!
    const isContextShort = tokens.ceiling! > context * tokenLimits.shareOfContext
    const written = tokens.max_exchanges !== undefined
    yield {
      at: ['tokens', written ? 'max_exchanges' : 'ceiling'],
      message: `Simulated, an exchange takes about ${simulated.expected} tokens (${most} in style ${show(name)}; estimates, while \`per_exchange\` is ${tokens.per_exchange}), so that a conversation of ${count(plan.longest, 'exchange')} outgrows the ${byContext ? 'context' : 'ceiling'} of ${limit} tokens for ${percent(share)} of the personas; it should for at most ${percent(max_share)}.`,
      hint: wayOut(soundPlan(design, { outgrowing: max_share }), plan.longest, tokens, isContextShort, name),
      related: over.slice(0, mostNamed).map((style) => ({
        at: ['personas', 'styles', style.name, 'words'] as const,
        message: `about ${style.expected} tokens an exchange`,
      })),
    }
  },
})

// A longer conversation would be planned for a higher ceiling, unless its length is written.
function wayOut(
  { exchanges, perExchange, ceilingFor, mostCeiling }: SoundPlan,
  longest: number,
  { max_exchanges, per_exchange }: TokenEconomics,
  isContextShort: boolean,
  wordiestStyle: string,
): string {
  const isWritten = max_exchanges !== undefined
  const needed = ceilingFor(longest)
  const canRaise = !isContextShort && needed <= mostCeiling
  if (exchanges === 0)
    return `Narrow the word ranges${isContextShort ? ' or choose a model with a longer context' : canRaise ? ' or raise the ceiling' : ''}.`
  const ways = [`Plan at most ${count(exchanges, 'exchange')}`]
  if (isContextShort) ways.push('choose a model with a longer context')
  else if (isWritten && canRaise) ways.push(`raise the ceiling to ${needed}`)
  else if (!isWritten && perExchange > per_exchange) ways.push(`raise \`per_exchange\` to ${perExchange}`)
  return `${ways.join(', ')}, or narrow the word range of ${show(wordiestStyle)}.`
}

// A finding names as many styles as a reader can take in.
const mostNamed = 12

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
