import { simulateTokens } from '../../measure/simulate-tokens.ts'
import { planTokens } from '../../measure/token-economics.ts'
import { count, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

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
      default: 0.1,
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
  *check({ domain, model, tokens, personas, prompts }, { max_share }) {
    const plan = planTokens(tokens)
    // A plan that does not even fit by its own figures has an error already.
    if (!plan || plan.fits === 0 || plan.longest > plan.fits) return
    const simulated = simulateTokens(personas, prompts.assistant.length_ratio, domain.language)
    if (!simulated) return
    const context = model?.candidates[model.choice]?.context_tokens ?? Number.POSITIVE_INFINITY
    const limit = Math.min(tokens.ceiling!, context)
    const kept = tokens.system_prompt + tokens.reserve
    const over = simulated.styles.filter(({ expected }) => kept + plan.longest * expected > limit)
    const share = over.reduce((sum, style) => sum + style.share, 0)
    // Shares are quotients: one tenth may come out a little above.
    if (over.length === 0 || share <= max_share + 1e-9) return
    const wordiest = over.reduce((a, b) => (b.expected > a.expected ? b : a))
    const fits = Math.floor((limit - kept) / wordiest.expected)
    const byContext = context < tokens.ceiling!
    const needed = kept + plan.longest * wordiest.expected
    const written = tokens.max_exchanges !== undefined
    const room = byContext
      ? `choose a model with a context of at least ${needed} tokens`
      : // A longer conversation would be planned for a higher ceiling.
        written
        ? `raise the ceiling to ${needed}`
        : `raise \`per_exchange\` to ${wordiest.expected}`
    yield {
      at: ['tokens', written ? 'max_exchanges' : 'ceiling'],
      message: `Simulated, an exchange takes about ${simulated.expected} tokens (${wordiest.expected} in style ${show(wordiest.name)}; estimates, while \`per_exchange\` is ${tokens.per_exchange}), so that a conversation of ${count(plan.longest, 'exchange')} outgrows the ${byContext ? 'context' : 'ceiling'} of ${limit} tokens for ${percent(share)} of the personas; it should for at most ${percent(max_share)}.`,
      hint:
        fits > 0
          ? `Plan at most ${count(fits, 'exchange')}, ${room}, or narrow the word range of ${show(wordiest.name)}.`
          : `Narrow the word ranges or ${byContext ? 'choose a model with a longer context' : 'raise the ceiling'}.`,
      related: over.slice(0, mostNamed).map(({ name, expected }) => ({
        at: ['personas', 'styles', name, 'words'] as const,
        message: `about ${expected} tokens an exchange`,
      })),
    }
  },
})

// A finding names as many styles as a reader can take in.
const mostNamed = 12

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
