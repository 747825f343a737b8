import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/no-dead-weight',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No category with criteria has a weight of 0.',
  why: 'Each of its criteria is judged in every conversation by every judge, and paid for, and no answer ever counts. Mostly a category was switched off for a trial and forgotten.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  categories:
    content: {weight: 1, criteria: [CQ1]}
    tone: {weight: 0, criteria: [CQ2, CQ3]}
  criteria:
    CQ1: {question: Is the answer correct?}
    CQ2: {question: Is the tone friendly?}
    CQ3: {question: Is the user addressed by name?}`,
      finds: ['rubric.categories.tone.weight'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  categories:
    content: {weight: 0.99, criteria: [CQ1]}
    tone: {weight: 0.01, criteria: [CQ2]}
  criteria:
    CQ1: {question: Is the answer correct?}
    CQ2: {question: Is the tone friendly?}`,
    },
  ],
  *check({ rubric }) {
    for (const [name, { weight, criteria }] of Object.entries(rubric.categories)) {
      if (weight !== 0 || criteria.length === 0) continue
      yield {
        at: ['rubric', 'categories', name, 'weight'],
        message: `Category \`${name}\` has a weight of 0, so that ${criteria.length === 1 ? 'its criterion is' : `its ${criteria.length} criteria are`} judged and never counted; a weight must be above 0.`,
        hint: 'Give the category a share of the score, or remove it with its criteria.',
      }
    }
  },
})
