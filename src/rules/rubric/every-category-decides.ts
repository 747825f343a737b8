import { idleCategories } from '../../measure/idle-categories.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/every-category-decides',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary: 'In every category there is an answer that can turn a verdict.',
  why: 'Weights look like influence and are not. With weights of 0.5, 0.45 and 0.05 and one criterion each, a threshold of 0.8 asks for the first two, and the third is judged and paid for without ever changing what passes.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  pass_threshold: 0.8
  categories:
    content: {weight: 0.5, criteria: [CQ1]}
    steps: {weight: 0.45, criteria: [CQ2]}
    tone: {weight: 0.05, criteria: [CQ3]}
  criteria:
    CQ1: {question: Is the answer correct?}
    CQ2: {question: Is a next step named?}
    CQ3: {question: Is the tone friendly?}`,
      finds: ['rubric.categories.tone.weight'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  pass_threshold: 0.8
  categories:
    content: {weight: 0.5, criteria: [CQ1]}
    steps: {weight: 0.44, criteria: [CQ2, CQ3, CQ4]}
    tone: {weight: 0.06, criteria: [CQ5]}
    length: {weight: 0, criteria: [CQ6]}
  criteria:
    CQ1: {question: Is the answer correct?}
    CQ2: {question: Is a next step named?}
    CQ3: {question: Is the person named who takes it?}
    CQ4: {question: Is a day named?}
    CQ5: {question: Is the tone friendly?}
    CQ6: {question: Is the answer short?}`,
    },
  ],
  *check({ rubric }) {
    for (const name of idleCategories(rubric)) {
      const { weight } = rubric.categories[name]!
      yield {
        at: ['rubric', 'categories', name, 'weight'],
        message: `No answer in category \`${name}\` (weight ${weight}) can turn a verdict at a threshold of ${rubric.pass_threshold}, whatever is answered elsewhere; every category must be able to.`,
        hint: 'Raise its weight, or move its criteria into another category.',
      }
    }
  },
})
