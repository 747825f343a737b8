import type { DesignPath } from '../../spec/design.ts'
import { didYouMean } from '../../spec/did-you-mean.ts'
import { show } from '../../spec/show.ts'
import { defineRule, type Finding } from '../rule.ts'

export default defineRule({
  id: 'rubric/known-criteria',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'Categories and safety gates name criteria that exist, and no category is empty.',
  why: 'A gate with a mistyped id guards nothing, and nobody would see it fail. A category without criteria holds a share of the score that no conversation can earn.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 0.4, criteria: [frendly_tone]}
    content: {weight: 0.6, criteria: []}
  safety_gates: [no_refund_promise]
  criteria:
    friendly_tone: {question: Is the tone friendly?}
    no_refund_promises: {question: Is the conversation free of refund promises?}`,
      finds: [
        'rubric.categories.tone.criteria[0]',
        'rubric.categories.content.criteria',
        'rubric.safety_gates[0]',
      ],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  categories:
    tone: {weight: 1, criteria: [friendly_tone]}
  safety_gates: [no_refund_promises]
  criteria:
    friendly_tone: {question: Is the tone friendly?}
    no_refund_promises: {question: Is the conversation free of refund promises?}`,
    },
  ],
  *check({ rubric }) {
    const known = Object.keys(rubric.criteria)
    // Finding the nearest name is slow among many, so a spec with very many slips gets suggestions for the first.
    let suggestions = 20
    const unknown = (ids: readonly string[], at: (index: number) => DesignPath, place: string): Finding[] => {
      const found: Finding[] = []
      for (let index = 0; index < ids.length; index++) {
        const id = ids[index]!
        if (Object.hasOwn(rubric.criteria, id)) continue
        const meant = suggestions-- > 0 ? similar(id, known) : undefined
        found.push({
          at: at(index),
          message: `${place} names ${show(id)}, which is no criterion of this rubric.`,
          ...(meant && {
            suggestions: [{ title: `Name \`${meant}\` instead.`, changes: [{ at: at(index), set: meant }] }],
          }),
          hint: meant ? `Did you mean \`${meant}\`?` : 'Write the criterion, or remove its name here.',
        })
      }
      return found
    }
    for (const [name, { criteria }] of Object.entries(rubric.categories)) {
      yield* unknown(
        criteria,
        (index) => ['rubric', 'categories', name, 'criteria', index],
        `Category \`${name}\``,
      )
      if (criteria.length === 0) {
        yield {
          at: ['rubric', 'categories', name, 'criteria'],
          message: `Category \`${name}\` has no criteria; it must have at least one to earn its weight.`,
          hint: 'Add a criterion, or remove the category and share out its weight.',
        }
      }
    }
    yield* unknown(
      rubric.safety_gates,
      (index) => ['rubric', 'safety_gates', index],
      'The list of safety gates',
    )
  },
})

// CQ9 is no slip of CQ1: ids with different numbers are different on purpose.
function similar(id: string, known: readonly string[]): string | undefined {
  const meant = didYouMean(id, known.slice(0, 1000))
  return meant && numbers(meant) === numbers(id) ? meant : undefined
}

function numbers(id: string): string {
  return (id.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+/, '')).join(' ')
}
