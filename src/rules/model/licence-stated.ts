import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'model/licence-stated',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary: 'The licence of the chosen model is known.',
  why: 'A tuned model inherits the licence of its base. Terms that forbid the use, or that must be passed on to whoever hosts it, are a line on the model card today and a reason to train again after the launch.',
  needs: ['model'],
  options: {},
  fails: [
    {
      yaml: `model:
  choice: our-own-3b
  because: Already runs on the shop-floor terminals`,
      finds: ['model.choice'],
    },
  ],
  passes: [
    { yaml: 'model: {choice: qwen3-8b, because: Best answers on the pilot at half the memory}' },
    {
      yaml: `model:
  choice: our-own-3b
  because: Already runs on the shop-floor terminals
  candidates: {our-own-3b: {licence: ours}}`,
    },
  ],
  *check({ model: { choice, candidates } }) {
    if (candidates[choice]?.licence?.trim()) return
    yield {
      at: ['model', 'choice'],
      message: `The licence of ${show(choice)} is not known; it should be stated.`,
      hint: 'Write `licence` under `model.candidates`, by the name its owner uses.',
    }
  },
})
