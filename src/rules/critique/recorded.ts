import { resultPaths } from '../../spec/evidence.ts'
import { exampleCritique, exampleEvidence } from '../example-evidence.ts'
import { isMissing } from '../is-missing.ts'
import { recordByHand } from '../record-by-hand.ts'
import { defineRule } from '../rule.ts'

const rubric = 'rubric: {criteria: {CQ1: {question: Does the assistant name the next step?}}}'

export default defineRule({
  id: 'critique/recorded',
  severity: 'error',
  origin: 'seed gate',
  phase: 'process',
  gate: 'Expert role-play critique applied to taxonomy, rubric, personas, and prompts',
  summary: 'Experts have criticised the design, and what they found is recorded.',
  why: 'Expert role-play takes an hour, which seems long beside a design that looks done. That hour catches blind spots that would spoil more than a hundred transcripts, and once those are generated it is too late.',
  needs: ['critique'],
  options: {},
  fails: [{ yaml: rubric, evidence: exampleEvidence(), finds: ['critique'] }],
  passes: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        critique: exampleCritique([
          {
            id: 'F1',
            expert: 'cultural',
            path: 'rubric.criteria.CQ1',
            severity: 'medium',
            text: 'It misses users who write indirectly.',
            disposition: 'rejected',
            because: 'Question CQ1 is about the next step only.',
          },
        ]),
      }),
    },
  ],
  *check({ evidence, taxonomy, personas, rubric, prompts }) {
    if (!evidence || !isMissing(evidence, 'critique')) return
    // Before there is anything to look at, nobody can have looked.
    if (!taxonomy && !personas && !rubric && !prompts) return
    yield {
      at: ['critique'],
      message: `There is no ${resultPaths.critique}; experts must have criticised taxonomy, rubric, personas and prompts.`,
      hint: `Record the critique ${recordByHand('critique')}`,
    }
  },
})
