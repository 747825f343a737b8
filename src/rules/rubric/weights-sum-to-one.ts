import { defineRule } from '../rule.ts'
import { tolerance, weightGroup, wrongSum } from '../wrong-sum.ts'

export default defineRule({
  id: 'rubric/weights-sum-to-one',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Grouped into weighted categories',
  summary: 'The weights of the rubric’s categories sum to 1.',
  why: 'The overall score is the weighted sum of the category scores, and the threshold is a share of it. Weights that sum to 0.95 fail conversations that did everything right by the rubric.',
  needs: ['rubric'],
  options: { tolerance },
  fails: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 0.35, criteria: [CQ1]}
    content: {weight: 0.6, criteria: [CQ2]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}`,
      finds: ['rubric.categories.tone.weight'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 0.4, criteria: [CQ1]}
    content: {weight: 0.6, criteria: [CQ2]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}`,
    },
  ],
  *check({ rubric }, options) {
    const at = (name: string) => ['rubric', 'categories', name, 'weight'] as const
    yield* wrongSum(weightGroup('Category weights', rubric.categories, at), options.tolerance)
  },
})
