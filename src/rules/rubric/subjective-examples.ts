import { settledExamples } from '../../spec/rubric.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/subjective-examples',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'A criterion that is marked as subjective has at least six settled examples.',
  why: 'Three examples anchor a question that has one answer. Where reasonable judges differ, each brings a line of its own, and three points do not move it: the method asks for six to eight, and without them such criteria make up most of the 20 to 30 % on which judges disagree.',
  needs: ['rubric'],
  options: {
    min: {
      default: 6,
      minimum: 0,
      maximum: 100,
      description: 'Fewest settled examples of a subjective criterion. The method asks for 6 to 8.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant acknowledge the inconvenience that the user states?
      subjective: true
      calibration_examples:
        - [PASS, My daughter's present is late, That is rough timing for her party., The stated trouble is named]
        - [FAIL, My daughter's present is late, Please provide your number., The trouble is passed over]
        - [BORDERLINE_FAIL, Third time this month, Sorry about that., An apology to nothing in particular]`,
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
        - [PASS, I waited all Tuesday, A whole day at the window is a lot., The lost day is named]
        - [FAIL, My daughter's present is late, Please provide your number., The trouble is passed over]
        - [FAIL, I waited all Tuesday, Deliveries run from 8 to 6., The lost day is explained away]
        - [BORDERLINE_PASS, Third time this month, Three times is too often., Short but about this user]
        - [BORDERLINE_FAIL, Third time this month, Sorry about that., An apology to nothing in particular]
    CQ2:
      question: Does each answer ask at most one question?
      calibration_examples:
        - [PASS, Locker is full, Shall I move it to the station?, One question]`,
    },
  ],
  *check({ rubric }, { min }) {
    for (const [id, criterion] of Object.entries(rubric.criteria)) {
      if (!criterion.subjective) continue
      const settled = settledExamples(criterion).length
      // Where there are none at all, rubric/calibration-examples says so.
      if (settled === 0 || settled >= min) continue
      yield {
        at: ['rubric', 'criteria', id, 'calibration_examples'],
        message: `Criterion ${id} is subjective and has ${count(settled, 'settled example')}; it must have at least ${min}.`,
        hint: `Add ${min - settled} on which your own reviewers differed.`,
      }
    }
  },
})
