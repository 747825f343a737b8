import { findWrongSum } from '../../measure/weight-sum.ts'
import { defineRule } from '../rule.ts'
import { wrongSum } from '../wrong-sum.ts'

export default defineRule({
  id: 'rubric/weights-sum-to-one',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Grouped into weighted categories',
  summary: 'The weights of the rubric’s categories sum to 1.',
  why: 'The overall score is the weighted sum of the category scores, and the threshold is a share of it. Weights that sum to 0.95 fail conversations that did everything right by the rubric.',
  needs: ['rubric'],
  options: {
    tolerance: {
      default: 0,
      minimum: 0,
      maximum: 0.1,
      description: 'How far the sum may lie from 1. Sums are exact in decimals, so that 0 is no hardship.',
    },
  },
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
  *check({ rubric }, { tolerance }) {
    const names = Object.keys(rubric.categories)
    const weights = Object.fromEntries(names.map((name) => [name, rubric.categories[name]!.weight]))
    const wrong = findWrongSum(weights, tolerance)
    if (wrong)
      yield* wrongSum('Category weights', wrong, weights, (name) => ['rubric', 'categories', name, 'weight'])
  },
})
