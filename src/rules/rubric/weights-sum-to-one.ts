import { defineRule } from '../rule.ts'
import { roundingFix, tolerance, wrongSumOfValues } from '../wrong-sum.ts'

export default defineRule({
  id: 'rubric/weights-sum-to-one',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Grouped into weighted categories',
  summary: 'The weights of the rubric’s categories sum to 1.',
  why: 'The overall score is the weighted sum of the category scores, and the threshold is a share of it. Weights that sum to 0.95 fail conversations that did everything right by the rubric.',
  fixes: roundingFix,
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
    {
      yaml: `rubric:
  categories:
    tone: {weight: 0.33, criteria: [CQ1]}
    content: {weight: 0.33, criteria: [CQ2]}
    safety: {weight: 0.33, criteria: [CQ3]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is the answer harmless?}`,
      finds: ['rubric.categories.tone.weight'],
      fixed: `rubric:
  categories:
    tone: {weight: 0.34, criteria: [CQ1]}
    content: {weight: 0.33, criteria: [CQ2]}
    safety: {weight: 0.33, criteria: [CQ3]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is the answer harmless?}`,
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
    yield* wrongSumOfValues(() => 'Category weights', rubric.categories, at, options.tolerance)
  },
})
