import { settledExamples } from '../../spec/rubric.ts'
import { list } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/both-verdicts-shown',
  severity: 'error',
  origin: 'guide',
  phase: 'design',
  summary: 'The calibration examples of a criterion show at least one clear PASS and one clear FAIL.',
  why: 'A judge who has only seen good answers finds the next one good as well. One clear case on each side shows where the line runs; borderlines show it only to those who know both sides.',
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
        - [PASS, Locker is full, I moved it to the locker at the station., The step is done]
        - [BORDERLINE_FAIL, Parcel 3 days late, We will look into it., A step without a date or a name]`,
      finds: ['rubric.criteria.CQ1.calibration_examples'],
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
        - [FAIL, Parcel 3 days late, Please keep an eye on the tracking page., Nobody does anything]
        - [BORDERLINE_FAIL, Parcel 3 days late, We will look into it., A step without a date or a name]`,
    },
  ],
  *check({ rubric }) {
    for (const [id, criterion] of Object.entries(rubric.criteria)) {
      const types = new Set(settledExamples(criterion).map(({ type }) => type))
      // Where there are no settled examples at all, rubric/calibration-examples says so.
      if (types.size === 0) continue
      const missing = (['PASS', 'FAIL'] as const).filter((type) => !types.has(type))
      if (missing.length === 0) continue
      yield {
        at: ['rubric', 'criteria', id, 'calibration_examples'],
        message: `Criterion ${id} shows no ${list(missing, 'or')} example; it must show at least one clear PASS and one clear FAIL.`,
        hint: `Give one of the contexts ${list(missing.map((type) => `an answer that clearly ${type === 'PASS' ? 'passes' : 'fails'}`))}.`,
      }
    }
  },
})
