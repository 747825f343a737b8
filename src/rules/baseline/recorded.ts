import { resultPaths } from '../../spec/evidence.ts'
import { exampleBaseline, exampleEvidence } from '../example-evidence.ts'
import { isMissing } from '../is-missing.ts'
import { recordByHand } from '../record-by-hand.ts'
import { defineRule } from '../rule.ts'

const rubric = 'rubric: {criteria: {CQ1: {question: Does the assistant name the next step?}}}'

export default defineRule({
  id: 'baseline/recorded',
  severity: 'error',
  origin: 'seed gate',
  phase: 'process',
  gate: 'Base model evaluated',
  summary: 'The base model was evaluated on the rubric, and the result is recorded.',
  why: 'That the base model is obviously not good enough is what everybody thinks before the first run. Evaluate it anyway: without its numbers nobody can say later what the fine-tune brought, and now and then it passes.',
  needs: ['baseline', 'rubric'],
  options: {},
  fails: [{ yaml: rubric, evidence: exampleEvidence(), finds: ['baseline'] }],
  passes: [{ yaml: rubric, evidence: exampleEvidence({ baseline: exampleBaseline() }) }],
  *check({ evidence }) {
    if (!evidence || !isMissing(evidence, 'baseline')) return
    yield {
      at: ['baseline'],
      message: `There is no ${resultPaths.baseline}; the base model must have been evaluated on the rubric.`,
      hint: `Record the evaluation ${recordByHand('baseline')}`,
    }
  },
})
