import { settledExamples } from '../../spec/rubric.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/borderline-shown',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'A criterion that is not plainly objective shows a borderline example.',
  why: 'Judges agree on the clear cases anyway. Where they part is the answer that only just passes, and one such example with its reason settles more than three easy ones.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant acknowledge the inconvenience that the user states?
      subjective: true
      calibration_examples:
        - [PASS, My daughter's present is late, That is rough timing for her party., The stated trouble is named]
        - [FAIL, My daughter's present is late, Please provide your number., The trouble is passed over]`,
      finds: ['rubric.criteria.CQ1.calibration_examples'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant acknowledge the inconvenience that the user states?
      subjective: true
      calibration_examples:
        - [PASS, My daughter's present is late, That is rough timing for her party., The stated trouble is named]
        - [BORDERLINE_FAIL, Third time this month, Sorry about that., An apology to nothing in particular]
    CQ2:
      question: Does each answer ask at most one question?
      subjective: false
      calibration_examples:
        - [PASS, Locker is full, Shall I move it to the station?, One question]`,
    },
  ],
  *check({ rubric }) {
    for (const [id, criterion] of Object.entries(rubric.criteria)) {
      const { subjective } = criterion
      const settled = settledExamples(criterion)
      if (subjective === false || settled.length === 0) continue
      if (settled.some((example) => example.type?.startsWith('BORDERLINE'))) continue
      yield {
        at: ['rubric', 'criteria', id, 'calibration_examples'],
        message: subjective
          ? `Criterion ${id} is subjective and shows no borderline example; it must show at least one.`
          : `Criterion ${id} shows no borderline example; a criterion on which judges can differ must show one.`,
        hint: subjective
          ? 'Add the answer on which two of your reviewers would differ, and say why it falls where it does.'
          : 'Add a borderline, or set `subjective: false` where no reasonable judges differ.',
      }
    }
  },
})
