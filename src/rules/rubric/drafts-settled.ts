import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/drafts-settled',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No calibration example is left as a draft.',
  why: 'A draft comes from a disagreement between judges: it marks just the case on which the criterion is not clear. While nobody settles it, no judge sees it, and they go on disagreeing there.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Step and date are given]
        - context: No number given
          response: Send me the number and I open a trace.
          reasoning: One judge saw a step in it and the other a condition.
          draft: true`,
      finds: ['rubric.criteria.CQ1.calibration_examples[1].draft'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Step and date are given]
        - type: BORDERLINE_PASS
          context: No number given
          response: Send me the number and I open a trace.
          reasoning: The step waits for the user but is named.
          draft: false`,
    },
  ],
  *check({ rubric }) {
    for (const [id, { calibration_examples: examples }] of Object.entries(rubric.criteria)) {
      const drafts = examples.filter(({ draft }) => draft).length
      if (drafts === 0) continue
      const first = examples.findIndex(({ draft }) => draft)
      yield {
        at: ['rubric', 'criteria', id, 'calibration_examples', first, 'draft'],
        message: `Criterion ${id} has ${count(drafts, 'draft')} among its examples, from which no judge learns; each must be settled.`,
        hint: 'Decide the verdict, write the reason and remove `draft`; or remove the example.',
      }
    }
  },
})
