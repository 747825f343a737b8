import type { DesignPath } from '../../spec/design.ts'
import { defineRule, type Finding } from '../rule.ts'

export default defineRule({
  id: 'rubric/one-category-each',
  severity: 'error',
  origin: 'guide',
  phase: 'design',
  summary: 'Every criterion stands in exactly one category, or is a safety gate.',
  why: 'A criterion in no category is judged, paid for and never counted; one in two categories counts twice. A gate rejects by itself, and a weight beside it would suggest that something could make up for it.',
  fixes: 'A name that stands twice in one category, or twice among the gates, is taken out where it repeats.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 0.4, criteria: [CQ1, CQ3]}
    content: {weight: 0.6, criteria: [CQ2, CQ1]}
  safety_gates: [CQ3]
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is the conversation free of refund promises?}
    CQ4: {question: Does the conversation end with a next step?}`,
      finds: [
        'rubric.categories.tone.criteria[1]',
        'rubric.categories.content.criteria[1]',
        'rubric.criteria.CQ4',
      ],
    },
    {
      yaml: `rubric:
  categories:
    tone: {weight: 1, criteria: [CQ1, CQ2, CQ1]}
  safety_gates:
    - CQ3
    - CQ3 # see above
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is the conversation free of refund promises?}`,
      finds: ['rubric.safety_gates[1]', 'rubric.categories.tone.criteria[2]'],
      fixed: `rubric:
  categories:
    tone: {weight: 1, criteria: [CQ1, CQ2]}
  safety_gates:
    - CQ3
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is the conversation free of refund promises?}`,
    },
  ],
  passes: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 0.4, criteria: [CQ1]}
    content: {weight: 0.6, criteria: [CQ2]}
  safety_gates: [CQ3]
  criteria:
    CQ1: {question: Is the tone friendly?}
    CQ2: {question: Is the answer correct?}
    CQ3: {question: Is the conversation free of refund promises?}`,
    },
  ],
  *check({ rubric }) {
    const places = new Map<string, { at: DesignPath; where: string }>()
    for (const { id, at, where } of listed(rubric.safety_gates, rubric.categories)) {
      if (!Object.hasOwn(rubric.criteria, id)) continue
      const earlier = places.get(id)
      if (!earlier) places.set(id, { at, where })
      else yield twice(id, at, where, earlier)
    }
    const left = Object.keys(rubric.criteria).filter((id) => !places.has(id))
    if (left.length > 0 && Object.keys(rubric.categories).length === 0) {
      yield {
        at: ['rubric', 'categories'],
        message: `The rubric has no categories; ${left.length === 1 ? `criterion ${left[0]}` : `its ${left.length} criteria`} must stand in one.`,
        hint: 'Group the criteria into categories with weights that sum to 1.',
      }
      return
    }
    for (const id of left) {
      yield {
        at: ['rubric', 'criteria', id],
        message: `Criterion ${id} stands in no category and is no safety gate; it must be one of the two to count.`,
        hint: 'Add it to the `criteria` of a category, or to `safety_gates`.',
      }
    }
  },
})

interface Listed {
  id: string
  at: DesignPath
  where: string
}

// Gates first, so that a gate inside a category is reported at the category.
function* listed(
  gates: readonly string[],
  categories: Record<string, { criteria: string[] }>,
): Generator<Listed> {
  for (const [index, id] of gates.entries())
    yield { id, at: ['rubric', 'safety_gates', index], where: 'the safety gates' }
  for (const [name, { criteria }] of Object.entries(categories)) {
    for (const [index, id] of criteria.entries()) {
      yield { id, at: ['rubric', 'categories', name, 'criteria', index], where: `category \`${name}\`` }
    }
  }
}

function twice(id: string, at: DesignPath, where: string, earlier: Omit<Listed, 'id'>): Finding {
  const gate = earlier.where === 'the safety gates' && where !== earlier.where
  const isRepeat = where === earlier.where
  const takeOut = (from: Omit<Listed, 'id'>) => ({
    title: `Take ${id} out of ${from.where}.`,
    changes: [{ at: from.at, remove: true as const }],
  })
  const both = where === earlier.where ? `twice in ${where}` : `in ${earlier.where} and in ${where}`
  return {
    at,
    message: `Criterion ${id} stands ${both}; it must stand in one place.`,
    hint: gate ? 'Take it out of the category: a gate rejects by itself.' : 'Remove one of the two.',
    related: [{ at: earlier.at, message: `${id} stands here first` }],
    ...(isRepeat
      ? { fix: { ...takeOut({ at, where }), title: `Remove the second ${id} from ${where}.` } }
      : { suggestions: [takeOut({ at, where }), ...(gate ? [] : [takeOut(earlier)])] }),
  }
}
