import { exampleBaseline, exampleEvidence } from '../example-evidence.ts'
import { defineRule } from '../rule.ts'
import { staleFinding } from '../stale-finding.ts'

const rubric = `rubric:
  pass_threshold: 0.75
  criteria: {CQ1: {question: Does the assistant name the next step?}}`

export default defineRule({
  id: 'baseline/current',
  severity: 'error',
  origin: 'seed gate',
  phase: 'process',
  gate: 'Base model evaluated against rubric',
  summary: 'The baseline is of the design as it is: its rubric, taxonomy, personas, prompts and models.',
  why: 'A pass rate belongs to the rubric that gave it. Under another threshold, another question or other users it is a number about something else, and the tuned model would be compared with it.',
  needs: ['baseline'],
  options: {},
  fails: [
    {
      yaml: rubric,
      evidence: exampleEvidence({ baseline: exampleBaseline({}, ['scoring', 'criterion:CQ1']) }),
      finds: ['rubric.pass_threshold'],
    },
  ],
  passes: [{ yaml: rubric, evidence: exampleEvidence({ baseline: exampleBaseline() }) }],
  *check({ evidence }) {
    if (!evidence?.baseline) return
    const { file, changed } = evidence.baseline
    if (changed.length > 0) yield staleFinding(file, changed)
  },
})
