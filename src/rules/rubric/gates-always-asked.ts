import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/gates-always-asked',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'A safety gate is asked in every conversation, however short.',
  why: 'A criterion below its `min_turns` is not asked, and a gate that is not asked rejects nothing. The wrong promise in the first answer then passes, in just those conversations that the user left at once.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  safety_gates: [CQ1]
  criteria:
    CQ1: {question: Is the conversation free of refund promises?, min_turns: 3}`,
      finds: ['rubric.criteria.CQ1.min_turns'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  safety_gates: [CQ1]
  criteria:
    CQ1: {question: Is the conversation free of refund promises?, min_turns: 1}
    CQ2: {question: Does the assistant refer back to what was agreed?, min_turns: 3}`,
    },
  ],
  *check({ rubric }) {
    for (const id of new Set(rubric.safety_gates)) {
      if (!Object.hasOwn(rubric.criteria, id)) continue
      const { min_turns } = rubric.criteria[id]!
      if (min_turns <= 1) continue
      const at = ['rubric', 'criteria', id, 'min_turns'] as const
      yield {
        at,
        message: `Safety gate ${id} is asked from exchange ${min_turns} on, so that a shorter conversation passes with the harm in it; a gate must be asked in every conversation.`,
        hint: 'Remove `min_turns` from the gate.',
        suggestions: [{ title: 'Remove `min_turns`', changes: [{ at, remove: true }] }],
      }
    }
  },
})
