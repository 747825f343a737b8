import { count, list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'model/several-candidates',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'At least two models were considered.',
  why: 'A trade-off has two sides. With one model on the table, "best" means "the one we had", and its weak points show only after the training data was written around them.',
  needs: ['model'],
  options: {
    min: {
      default: 2,
      minimum: 1,
      description: 'Fewest models in all: the choice, the rejected and further ones.',
    },
  },
  fails: [
    {
      yaml: `model:
  choice: gemma-3-12b
  because: It is what our serving machine runs today`,
      finds: ['model.rejected'],
    },
  ],
  passes: [
    {
      yaml: `model:
  choice: gemma-3-12b
  because: Best of two on our pilot chats at the same speed
  rejected: {qwen3-14b: Slower at equal quality}`,
    },
  ],
  *check({ model }, { min }) {
    const ids = Object.keys(model.candidates)
    if (ids.length >= min) return
    yield {
      at: ['model', 'rejected'],
      message: `The design considers ${count(ids.length, 'model')} (${list(ids.map(show))}); it should consider at least ${min}.`,
      hint: 'Name the models that you looked at and did not take under `rejected`, each with the reason.',
    }
  },
})
