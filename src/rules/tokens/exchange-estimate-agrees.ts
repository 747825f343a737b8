import { simulateTokens } from '../../measure/simulate-tokens.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { soundPlan, tokenLimits } from '../sound-plan.ts'

export default defineRule({
  id: 'tokens/exchange-estimate-agrees',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'The tokens planned for an exchange are not far below what word ranges and length ratio imply.',
  why: 'Every later figure is a multiple of this one: how many exchanges fit, what training costs, where the ceiling must be. A figure from another project is off by two as easily as not, and nobody notices before the first long conversation is cut.',
  needs: ['tokens', 'personas', 'prompts'],
  options: {
    max_factor: {
      default: tokenLimits.estimateFactor,
      minimum: 1,
      description:
        'How many times `per_exchange` the simulated tokens may be. Tokens of a word differ by about a quarter between tokenizers, so that less than 1.5 may be chance.',
    },
  },
  fails: [
    {
      yaml: `tokens: {ceiling: 16384, per_exchange: 150}
personas: {styles: {letter: {weight: 1, words: [80, 180]}}}
prompts: {domain_rules: [Quote the rule that applies]}`,
      finds: ['tokens.per_exchange'],
    },
  ],
  passes: [
    {
      yaml: `tokens: {ceiling: 16384, per_exchange: 400}
personas: {styles: {letter: {weight: 1, words: [80, 180]}}}
prompts: {domain_rules: [Quote the rule that applies]}`,
    },
  ],
  *check(design, { max_factor }) {
    const { domain, tokens, personas, prompts, spec } = design
    const simulated = simulateTokens(personas, prompts.assistant.length_ratio, domain.language)
    if (!simulated || simulated.expected <= tokens.per_exchange * max_factor) return
    const { expected } = simulated
    const written = spec.tokens?.per_exchange !== undefined
    const sound = soundPlan(design, { estimateFactor: max_factor })
    const isTooLong = sound.exchanges > 0 && (tokens.max_exchanges ?? 0) > sound.exchanges
    const shorter = isTooLong ? `, and plan at most ${count(sound.exchanges, 'exchange')}` : ''
    const isWordiest = sound.perExchange > Math.ceil(expected / 10) * 10
    yield {
      at: ['tokens', 'per_exchange'],
      message: `\`per_exchange\` is ${tokens.per_exchange} tokens${written ? '' : ' by default'}; word ranges and length ratio give about ${expected} (an estimate), so that it should be at least ${Math.ceil(expected / max_factor)}.`,
      hint: `Set it to about ${sound.perExchange}${isWordiest ? ', which the wordiest style takes' : ''}, or to what the pilot measured${shorter}.`,
    }
  },
})
