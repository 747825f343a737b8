import { exampleCalibration, exampleEvidence } from '../example-evidence.ts'
import { defineRule } from '../rule.ts'
import { staleFinding } from '../stale-finding.ts'

const rubric = 'rubric: {criteria: {CQ1: {question: Does the assistant name the next step?}}}'

export default defineRule({
  id: 'calibration/current',
  severity: 'error',
  origin: 'ours',
  phase: 'process',
  summary: 'The calibration is of today’s criteria, examples and judges.',
  why: 'One word in a question can turn a judge around, and so can a new version of the judge. That the old ones agreed says nothing about these.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        calibration: exampleCalibration([['openai:judge', 'CQ1', 5, 0, 0]], ['criterion:CQ1']),
      }),
      finds: ['rubric.criteria.CQ1'],
    },
  ],
  passes: [
    {
      yaml: rubric,
      evidence: exampleEvidence({ calibration: exampleCalibration([['openai:judge', 'CQ1', 5, 0, 0]]) }),
    },
  ],
  *check({ evidence }) {
    if (!evidence?.calibration) return
    const { file, changed } = evidence.calibration
    if (changed.length > 0) yield staleFinding(file, changed)
  },
})
