import { longestConversation } from '../../measure/token-economics.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/asked-in-baseline',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Every criterion can be asked in the conversations of the baseline.',
  why: 'The baseline judges the base model on this rubric to decide whether to train at all. A criterion that waits for more exchanges than its conversations have is left out of that decision, and after training there is nothing to compare with.',
  needs: ['rubric', 'baseline'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does the assistant refer back to what was agreed earlier?, min_turns: 8}
baseline: {exchanges: 6}`,
      finds: ['rubric.criteria.CQ1.min_turns'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does the assistant refer back to what was agreed earlier?, min_turns: 6}
baseline: {exchanges: 6}`,
    },
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does the assistant refer back to what was agreed earlier?, min_turns: 8}`,
    },
  ],
  *check({ rubric, baseline, tokens, spec }) {
    // A baseline that nobody has started yet will have its length chosen.
    if (!spec.baseline) return
    const { exchanges } = baseline
    const longest = (tokens && longestConversation(tokens)) || Number.POSITIVE_INFINITY
    for (const [id, { min_turns }] of Object.entries(rubric.criteria)) {
      // What no conversation reaches is the concern of rubric/min-turns-reachable.
      if (min_turns <= exchanges || min_turns > longest) continue
      yield {
        at: ['rubric', 'criteria', id, 'min_turns'],
        message: `Criterion ${id} is asked from exchange ${min_turns} on, and a conversation of the baseline has ${count(exchanges, 'exchange')}; the baseline must reach every criterion.`,
        hint: 'Raise `baseline.exchanges`, or lower `min_turns`.',
        related: [{ at: ['baseline', 'exchanges'], message: 'the length of a baseline conversation' }],
      }
    }
  },
})
