import { rejectingAnswers } from '../../measure/rejecting-answers.ts'
import { multiply, subtract } from '../../spec/decimal.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/threshold-leaves-room',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary:
    'A single NO in a category does not reject a conversation; what must reject alone is a safety gate.',
  why: 'A weight is shared among the criteria of its category, so one criterion alone in a heavy category rejects by itself: it is a gate that nobody called one, and the threshold says nothing about it. Silent while the rubric has too few criteria to share the score any other way.',
  needs: ['rubric'],
  options: {
    min: {
      default: 2,
      minimum: 1,
      maximum: 100,
      description:
        'Fewest NOs in one category that may reject. 2, because one judge’s slip should not decide a conversation.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  pass_threshold: 0.8
  categories:
    tone: {weight: 0.3, criteria: [CQ1]}
    content: {weight: 0.7, criteria: [CQ2, CQ3, CQ4, CQ5]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is a next step named?}
    CQ4: {question: Is the source of each figure named?}
    CQ5: {question: Is each of the user's questions answered?}`,
      finds: ['rubric.categories.tone.weight'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  pass_threshold: 0.8
  categories:
    tone: {weight: 0.2, criteria: [CQ1]}
    content: {weight: 0.8, criteria: [CQ2, CQ3, CQ4, CQ5]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is a next step named?}
    CQ4: {question: Is the source of each figure named?}
    CQ5: {question: Is each of the user's questions answered?}`,
    },
    {
      yaml: `rubric:
  pass_threshold: 0.8
  categories:
    tone: {weight: 0.4, criteria: [CQ1]}
    content: {weight: 0.6, criteria: [CQ2]}
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}`,
    },
  ],
  *check({ rubric }, { min }) {
    const threshold = rubric.pass_threshold
    const listed = Object.values(rubric.categories).reduce(
      (total, { criteria }) => total + criteria.length,
      0,
    )
    // Far too few, so that the exact sum below need not be asked.
    if ((1 - threshold) * listed < min - 1.001) return
    const answers = rejectingAnswers(rubric)
    const early = answers.filter(({ rejecting = min }) => rejecting < min)
    if (early.length === 0) return
    const all = answers.reduce((total, { criteria }) => total + criteria, 0)
    // With equal shares so many NOs would still pass; where they do not, the rubric is small rather than uneven.
    if (multiply(subtract(1, threshold), all) < min - 1) return
    for (const { category, weight, criteria, rejecting } of early) {
      yield {
        at: ['rubric', 'categories', category, 'weight'],
        message: `${count(rejecting!, 'NO')} in category \`${category}\` (weight ${weight}, ${criteria === 1 ? '1 criterion' : `${criteria} criteria`}) already reject${rejecting === 1 ? 's' : ''} at a threshold of ${threshold}; it must take ${min} or more.`,
        hint: 'Lower the weight, add criteria to the category, or name as a safety gate what must reject alone.',
      }
    }
  },
})
