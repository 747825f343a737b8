import { planTokens } from '../../measure/token-economics.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// What the spec leaves out is this, or the longest planned conversation.
const usualExchanges = 6

export default defineRule({
  id: 'baseline/long-enough-conversations',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Conversations of the baseline have at least three exchanges.',
  why: 'First answers are what every base model was tuned on. One model passed 80 % of single questions and 25 % of the same matters as conversations: it had lost the thread, repeated itself and given in. A short baseline shows none of it and calls the fine-tune needless.',
  needs: ['baseline'],
  options: {
    min: { default: 3, minimum: 1, description: 'Fewest exchanges of a conversation.' },
  },
  fails: [
    { yaml: 'baseline: {exchanges: 1}', finds: ['baseline.exchanges'] },
    { yaml: 'baseline: {scenarios: 20, exchanges: 2}', finds: ['baseline.exchanges'] },
  ],
  passes: [
    { yaml: 'baseline: {exchanges: 3}' },
    {
      yaml: `tokens: {ceiling: 4096, max_exchanges: 2}
baseline: {exchanges: 2}`,
    },
  ],
  *check({ spec, baseline, tokens }, { min }) {
    const { exchanges } = baseline
    const longest = (tokens && planTokens(tokens)?.longest) ?? min
    // Where no longer conversation is trained on, none has to be evaluated.
    const least = Math.min(min, longest)
    if (!spec.baseline?.exchanges || exchanges >= least) return
    yield {
      at: ['baseline', 'exchanges'],
      message: `Conversations of the baseline have ${count(exchanges, 'exchange')}; they should have ${least} or more.`,
      hint:
        least > usualExchanges
          ? `Set \`exchanges\` to ${least} or more.`
          : 'Leave `exchanges` out for six, or for the longest planned conversation if that is shorter.',
    }
  },
})
