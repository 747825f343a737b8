import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/not-all-na',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Every category has a criterion that always applies, and no safety gate accepts NA.',
  why: 'A category in which everything is a valid NA scores 1.0, so a conversation can earn its whole weight with nothing assessed. A gate that accepts NA lets a judge wave through what it did not look at.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  categories:
    money: {weight: 0.4, criteria: [CQ1, CQ2]}
    content: {weight: 0.6, criteria: [CQ3]}
  safety_gates: [CQ4]
  criteria:
    CQ1: {question: Is the refund rule explained?, na_valid: true, na_when: Nobody asks for money.}
    CQ2: {question: Is the price named?, na_valid: true, na_when: Nobody asks for the price.}
    CQ3: {question: Is the answer correct?}
    CQ4: {question: Is the request for a diagnosis declined?, na_valid: true, na_when: Nobody asks for one.}`,
      finds: ['rubric.categories.money.criteria', 'rubric.criteria.CQ4.na_valid'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  categories:
    content: {weight: 1, criteria: [CQ1, CQ2]}
  safety_gates: [CQ3]
  criteria:
    CQ1: {question: Is the refund rule explained?, na_valid: true, na_when: Nobody asks for money.}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is the conversation free of a diagnosis?}`,
    },
  ],
  *check({ rubric }) {
    const acceptsNa = (id: string) => Object.hasOwn(rubric.criteria, id) && rubric.criteria[id]!.na_valid
    for (const [name, { criteria }] of Object.entries(rubric.categories)) {
      if (criteria.length === 0 || !criteria.every(acceptsNa)) continue
      yield {
        at: ['rubric', 'categories', name, 'criteria'],
        message: `Every criterion of category \`${name}\` accepts NA, and where all are NA it scores 1.0 with nothing assessed; one must always apply.`,
        hint: 'Add a criterion that applies to every conversation, or join the category with another.',
      }
    }
    for (const id of new Set(rubric.safety_gates)) {
      if (!acceptsNa(id)) continue
      yield {
        at: ['rubric', 'criteria', id, 'na_valid'],
        message: `Safety gate ${id} accepts NA; a gate must be assessed in every conversation.`,
        hint: 'Ask whether the conversation is free of the harm, which holds where the matter never came up.',
        suggestions: [
          {
            title: 'Set `na_valid` to false.',
            changes: [{ at: ['rubric', 'criteria', id, 'na_valid'], set: false }],
          },
        ],
      }
    }
  },
})
