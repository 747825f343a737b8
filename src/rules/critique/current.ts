import { groupBy } from '../../spec/group-by.ts'
import { sectionOfIdentity } from '../../spec/identity.ts'
import { nameParts } from '../../spec/name-parts.ts'
import { exampleCritique, exampleEvidence } from '../example-evidence.ts'
import { recordByHand } from '../record-by-hand.ts'
import { defineRule } from '../rule.ts'

const rubric = 'rubric: {criteria: {CQ1: {question: Does the assistant name the next step?}}}'

export default defineRule({
  id: 'critique/current',
  severity: 'error',
  origin: 'ours',
  phase: 'process',
  summary: 'The critique is of the design as it is.',
  why: 'Experts answer for what they were shown. A criterion that was added after them has the blind spots of whoever added it, under the name of a panel that never saw it.',
  needs: ['critique'],
  options: {},
  fails: [
    {
      yaml: rubric,
      evidence: exampleEvidence({ critique: exampleCritique([], ['topic:parcels', 'criterion:CQ1']) }),
      finds: ['taxonomy', 'rubric'],
    },
  ],
  passes: [{ yaml: rubric, evidence: exampleEvidence({ critique: exampleCritique([]) }) }],
  *check({ evidence }) {
    if (!evidence?.critique) return
    const { changed, file } = evidence.critique
    for (const [section, parts] of groupBy(changed, sectionOfIdentity)) {
      yield {
        at: section ? [section] : [],
        message: `${section ? `\`${section}\`` : 'The design'} is not what ${file} is about: ${nameParts(parts)} changed since; experts must have seen it as it is.`,
        hint: `Record a critique of it ${recordByHand('critique')}`,
      }
    }
  },
})
