import { longestConversation } from '../../measure/token-economics.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/min-turns-reachable',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'No criterion waits for more exchanges than the longest planned conversation has.',
  why: 'A criterion below its `min_turns` is not asked. One that waits for the 30th exchange of conversations that end at the 23rd is asked in none of them: it stands in the rubric, holds its share of a weight, and guards nothing.',
  needs: ['rubric', 'tokens'],
  options: {},
  fails: [
    {
      yaml: `tokens: {ceiling: 16384}
rubric:
  criteria:
    CQ1: {question: Does the assistant refer back to what was agreed earlier?, min_turns: 30}`,
      finds: ['rubric.criteria.CQ1.min_turns'],
    },
    {
      yaml: `tokens: {ceiling: 16384, max_exchanges: 5}
rubric:
  criteria:
    CQ1: {question: Does the assistant refer back to what was agreed earlier?, min_turns: 6}`,
      finds: ['rubric.criteria.CQ1.min_turns'],
    },
  ],
  passes: [
    {
      yaml: `tokens: {ceiling: 16384}
rubric:
  criteria:
    CQ1: {question: Does the assistant refer back to what was agreed earlier?, min_turns: 23}`,
    },
    {
      yaml: `tokens: {per_exchange: 500}
rubric:
  criteria:
    CQ1: {question: Does the assistant refer back to what was agreed earlier?, min_turns: 30}`,
    },
  ],
  *check({ rubric, tokens }) {
    const longest = longestConversation(tokens)
    // Without a ceiling or a plan nothing is known yet; where no exchange fits, tokens/exchanges-fit says so.
    if (!longest) return
    const decides = tokens.max_exchanges === undefined ? 'ceiling' : 'max_exchanges'
    for (const [id, { min_turns }] of Object.entries(rubric.criteria)) {
      if (min_turns <= longest) continue
      yield {
        at: ['rubric', 'criteria', id, 'min_turns'],
        message: `Criterion ${id} is asked from exchange ${min_turns} on, and the longest planned conversation has ${count(longest, 'exchange')}; \`min_turns\` must be ${longest} or less.`,
        hint: 'Lower `min_turns`, or plan longer conversations.',
        related: [{ at: ['tokens', decides], message: `plans ${count(longest, 'exchange')} at most` }],
      }
    }
  },
})
