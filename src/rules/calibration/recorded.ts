import { resultPaths } from '../../spec/evidence.ts'
import { settledExamples } from '../../spec/rubric.ts'
import { exampleCalibration, exampleEvidence } from '../example-evidence.ts'
import { isMissing } from '../is-missing.ts'
import { recordByHand } from '../record-by-hand.ts'
import { defineRule } from '../rule.ts'

const rubric = `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the next step?
      calibration_examples: [[PASS, Parcel is late, You hear by Friday., Step and date are named]]`

export default defineRule({
  id: 'calibration/recorded',
  severity: 'error',
  origin: 'ours',
  phase: 'process',
  summary: 'The judges were tried on the rubric’s own examples, and the result is recorded.',
  why: 'Calibration examples that no judge was held against are a hope. Judges read a criterion differently in 20 to 30 % of cases without them, and whether yours still do is known within minutes and before any data exist.',
  needs: ['rubric'],
  options: {},
  fails: [{ yaml: rubric, evidence: exampleEvidence(), finds: ['rubric.criteria'] }],
  passes: [
    {
      yaml: rubric,
      evidence: exampleEvidence({ calibration: exampleCalibration([['openai:judge', 'CQ1', 1, 0, 0]]) }),
    },
  ],
  *check({ evidence, rubric }) {
    if (!evidence || !isMissing(evidence, 'calibration')) return
    // Without an example there is nothing to try, and another rule asks for it.
    if (!Object.values(rubric.criteria).some((criterion) => settledExamples(criterion).length > 0)) return
    yield {
      at: ['rubric', 'criteria'],
      message: `There is no ${resultPaths.calibration}; the judges must have been tried on the calibration examples.`,
      hint: `Record the calibration ${recordByHand('calibration')}`,
    }
  },
})
