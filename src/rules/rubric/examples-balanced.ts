import { isPassing, settledExamples } from '../../spec/rubric.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/examples-balanced',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary: 'Among many examples of a criterion, more than one falls on each side of the line.',
  why: 'A judge that has read six good answers and one bad one has learnt what the answer mostly is. The rare side then has a single picture, and what looks different from it passes.',
  needs: ['rubric'],
  options: {
    from: {
      default: 5,
      minimum: 3,
      maximum: 100,
      description:
        'Settled examples from which both sides must have two. 5, because three or four leave room for little else than one of each and a borderline.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Step and date are given]
        - [PASS, Locker is full, I moved it to the locker at the station., The step is done]
        - [PASS, Wrong address, Send me the right one and I change it today., The step waits for the user]
        - [BORDERLINE_PASS, No number given, Send me the number and I open a trace., A step under a condition]
        - [FAIL, Parcel 3 days late, Please keep an eye on the tracking page., Nobody does anything]`,
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
        - [PASS, Locker is full, I moved it to the locker at the station., The step is done]
        - [PASS, Wrong address, Send me the right one and I change it today., The step waits for the user]
        - [BORDERLINE_FAIL, No number given, We will look into it., A step without a date or a name]
        - [FAIL, Parcel 3 days late, Please keep an eye on the tracking page., Nobody does anything]`,
    },
  ],
  *check({ rubric }, { from }) {
    for (const [id, criterion] of Object.entries(rubric.criteria)) {
      if (criterion.calibration_examples.length < from) continue
      const types = settledExamples(criterion).flatMap(({ type }) => type ?? [])
      const passing = types.filter(isPassing).length
      const [rare, side] =
        passing * 2 < types.length ? [passing, 'passes'] : [types.length - passing, 'fails']
      // Where one side is missing altogether, rubric/both-verdicts-shown says so.
      if (types.length < from || rare !== 1) continue
      yield {
        at: ['rubric', 'criteria', id, 'calibration_examples'],
        message: `Of ${types.length} examples of criterion ${id} only one ${side}; each side must have at least two.`,
        hint: `Replace one of the others by an answer that ${side} for another reason.`,
      }
    }
  },
})
