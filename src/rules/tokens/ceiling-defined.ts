import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'tokens/ceiling-defined',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Max transcript token length defined',
  summary: 'The token section says how many tokens one training example may have.',
  why: 'Every later number rests on the ceiling: how long conversations may be, what training costs, whether the logits fit the GPU. A ceiling that is found out after generation throws away the conversations above it.',
  needs: ['tokens'],
  options: {},
  fails: [{ yaml: 'tokens: {per_exchange: 450}', finds: ['tokens.ceiling'] }],
  passes: [{ yaml: 'tokens: {ceiling: 8192}' }],
  *check({ tokens }) {
    if (tokens.ceiling !== undefined) return
    yield {
      at: ['tokens', 'ceiling'],
      message:
        'The token section has no `ceiling`; it must say how many tokens one training example may have.',
      hint: 'Set `ceiling`; 8192 is cost-effective, 16384 a practical maximum.',
    }
  },
})
