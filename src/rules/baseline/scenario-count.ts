import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/scenario-count',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The baseline has 10 to 20 scenarios.',
  why: 'With five scenarios one lucky conversation moves the pass rate by 20 points, a whole band of the decision. Beyond twenty you pay for judging that rarely changes the decision.',
  needs: ['baseline'],
  options: {
    min: { default: 10, minimum: 1, description: 'Fewest scenarios.' },
    max: { default: 20, minimum: 1, description: 'Most scenarios.' },
  },
  fails: [
    { yaml: 'baseline: {scenarios: 4}', finds: ['baseline.scenarios'] },
    {
      yaml: `baseline:
  scenarios:
    - {id: late_parcel, opening: where is it}
    - {id: broken_vase, opening: "My vase arrived in pieces, what now?"}`,
      finds: ['baseline.scenarios'],
    },
  ],
  passes: [{ yaml: 'baseline: {scenarios: 20}' }, { yaml: 'baseline: {repeats: 2}' }],
  *check({ baseline: { scenarios } }, { min, max }) {
    const number = typeof scenarios === 'number' ? scenarios : scenarios.length
    if (number >= min && number <= max) return
    const at = ['baseline', 'scenarios'] as const
    const nearest = number < min ? min : max
    yield {
      at,
      // Scenarios that somebody wrote are not a number to be changed.
      ...(typeof scenarios === 'number' && {
        suggestions: [{ title: `Set it to ${nearest}.`, changes: [{ at, set: nearest }] }],
      }),
      message: `The baseline has ${count(number, 'scenario')}; it should have ${min} to ${max}.`,
      hint:
        number < min
          ? 'Add scenarios that cover what is missing of the taxonomy.'
          : 'Keep those that differ most.',
    }
  },
})
