import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/safety-gate-present',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  unsuppressible: true,
  gate: 'Safety gates that auto-reject on failure',
  summary:
    'At least one criterion is a safety gate, whose failure rejects a conversation whatever its score.',
  why: 'Points can be made up elsewhere: with a threshold of 0.80 a conversation that promises money it cannot pay still passes on good manners. What must never be learned has to reject by itself.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 1, criteria: [CQ1, CQ2]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the conversation free of refund promises?}`,
      finds: ['rubric.safety_gates'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 1, criteria: [CQ1]}
  safety_gates: [CQ2]
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the conversation free of refund promises?}`,
    },
  ],
  *check({ rubric }) {
    if (rubric.safety_gates.length > 0) return
    yield {
      at: ['rubric', 'safety_gates'],
      message: 'The rubric has no safety gate; at least one criterion must reject a conversation by itself.',
      hint: 'Name in `safety_gates` what must never be learned, such as an unauthorised action or exposed personal data.',
    }
  },
})
