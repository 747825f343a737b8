import { settledExamples } from '../../spec/rubric.ts'
import { count } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/calibration-examples',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: '3-8 calibration examples per criterion (essential for multi-backend consistency)',
  summary: 'Every criterion has three to eight settled calibration examples.',
  why: 'They look like overkill until two judges read the same question differently: without examples judges disagree on 20 to 30 % of the answers. Three anchor a plain criterion; beyond eight they only fill the judge’s prompt.',
  needs: ['rubric'],
  options: {
    min: { default: 3, minimum: 0, maximum: 100, description: 'Fewest settled examples of a criterion.' },
    max: { default: 8, minimum: 1, maximum: 100, description: 'Most settled examples of a criterion.' },
  },
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Step and date are given]
        - [FAIL, Parcel 3 days late, Please keep an eye on the tracking page., Nobody does anything]
    CQ2:
      question: Is the tone friendly?`,
      finds: ['rubric.criteria.CQ1.calibration_examples', 'rubric.criteria.CQ2.calibration_examples'],
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
        - [BORDERLINE_PASS, No number given, Send me the number and I open a trace., The step waits for the user but is named]`,
    },
  ],
  *check({ rubric }, { min, max }) {
    for (const [id, criterion] of Object.entries(rubric.criteria)) {
      const settled = settledExamples(criterion).length
      if (settled >= min && settled <= max) continue
      const drafts = criterion.calibration_examples.length - settled
      const beside =
        drafts > 0 ? ` beside ${count(drafts, 'draft')}, which ${drafts === 1 ? 'does' : 'do'} not count` : ''
      yield {
        at: ['rubric', 'criteria', id, 'calibration_examples'],
        message: `Criterion ${id} has ${settled === 0 ? 'no' : settled} calibration example${settled === 1 ? '' : 's'}${beside}; it must have ${min} to ${max}.`,
        hint: hintFor(settled, min, max, drafts),
      }
    }
  },
})

function hintFor(settled: number, min: number, max: number, drafts: number): string {
  if (settled > max) return `Keep the ${max} that would split two judges.`
  const missing = min - settled
  if (drafts >= missing) return `Settle ${count(missing, 'draft')}: give a type and remove \`draft\`.`
  return `Add ${missing} more, taken from real conversations where you have them.`
}
