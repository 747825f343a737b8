import { planTokens } from '../../measure/token-economics.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/exchanges-within-plan',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Conversations of the baseline are no longer than the longest that is trained on.',
  why: 'The baseline asks what training could improve. In exchanges that no training example reaches it measures something that the fine-tune will not change, and the pass rate falls for a reason that the data cannot mend.',
  needs: ['baseline', 'tokens'],
  options: {},
  fails: [
    {
      yaml: `tokens: {ceiling: 8192, max_exchanges: 10}
baseline: {exchanges: 12}`,
      finds: ['baseline.exchanges'],
    },
  ],
  passes: [
    {
      yaml: `tokens: {ceiling: 8192, max_exchanges: 10}
baseline: {exchanges: 10}`,
    },
    { yaml: 'tokens: {ceiling: 4096}' },
  ],
  *check({ baseline, tokens }) {
    const { longest = 0 } = planTokens(tokens) ?? {}
    // Where not even one exchange fits, tokens/exchanges-fit says what is wrong.
    if (longest < 1 || baseline.exchanges <= longest) return
    const byCeiling = tokens.max_exchanges === undefined
    yield {
      at: ['baseline', 'exchanges'],
      message: `Conversations of the baseline have ${count(baseline.exchanges, 'exchange')}, and the longest of the training data ${byCeiling ? `can have ${longest} under the token ceiling` : `has ${longest}`}; they should not be longer.`,
      hint: 'Lower `exchanges`, or plan longer training conversations under `tokens`.',
      related: [
        {
          at: byCeiling ? ['tokens', 'ceiling'] : ['tokens', 'max_exchanges'],
          message: `gives ${count(longest, 'exchange')}`,
        },
      ],
    }
  },
})
