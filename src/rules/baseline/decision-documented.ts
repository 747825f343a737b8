import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/decision-documented',
  severity: 'error',
  origin: 'seed gate',
  phase: 'process',
  gate: 'Base model evaluated, decision to proceed documented',
  summary: 'What follows from the baseline is decided and written down.',
  why: 'The base model may look obviously too weak. Evaluate it all the same: without its numbers nobody can say later what the fine-tune brought, and above 70 % a better prompt may be all that is needed.',
  needs: ['baseline'],
  options: {},
  fails: [{ yaml: 'baseline: {scenarios: 16}', finds: ['baseline.decision'] }],
  passes: [
    {
      yaml: `baseline:
  decision:
    outcome: fine_tune
    because: 7 of 16 conversations passed; tone and length failed, and a longer prompt changed neither
    by: Ada Moreno
    date: 2026-11-20`,
    },
  ],
  *check({ baseline }) {
    if (baseline.decision) return
    yield {
      at: ['baseline', 'decision'],
      message: 'The baseline has no `decision`; it must say what follows from the result, and why.',
      hint: 'Evaluate the base model by the protocol of base-model-eval-results.md, then write `outcome` and `because` under `decision`.',
    }
  },
})
