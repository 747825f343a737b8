import type { DesignPath } from '../../spec/design.ts'
import { parsePath } from '../../spec/path.ts'
import type { CritiqueFinding } from '../../spec/record.ts'
import { show } from '../../spec/show.ts'
import { exampleCritique, exampleEvidence } from '../example-evidence.ts'
import { defineRule } from '../rule.ts'

const rubric = 'rubric: {criteria: {CQ1: {question: Does the assistant name the next step?}}}'

const example: CritiqueFinding = {
  id: 'F1',
  expert: 'floor_lead',
  path: 'rubric.criteria.CQ1',
  severity: 'high',
  text: 'An answer that names a wrong step passes.',
  disposition: 'open',
}

export default defineRule({
  id: 'critique/findings-settled',
  severity: 'error',
  origin: 'seed gate',
  phase: 'process',
  gate: 'Expert role-play critique applied to taxonomy, rubric, personas, and prompts',
  summary: 'Every finding of the critique was accepted, or rejected or deferred with a reason.',
  why: 'A critique that nobody answered was only read. Rejecting is fine, since experts contradict each other; but without the reason the next reader has to have the same argument again.',
  needs: ['critique'],
  options: {},
  fails: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        critique: exampleCritique([example, { ...example, id: 'F2', disposition: 'rejected' }]),
      }),
      finds: ['rubric.criteria.CQ1', 'rubric.criteria.CQ1'],
    },
  ],
  passes: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        critique: exampleCritique([
          { ...example, disposition: 'accepted' },
          {
            ...example,
            id: 'F2',
            disposition: 'deferred',
            because: 'The pilot will show how often it happens.',
          },
        ]),
      }),
    },
  ],
  *check({ evidence }) {
    if (!evidence?.critique) return
    const { record, file } = evidence.critique
    for (const { id, expert, severity, text, path, disposition, because } of record.findings) {
      const who = `Finding ${id} of ${expert} (${severity})`
      // What a model wrote as a place may be none; the finding then stands at what leads there.
      const at = (parsePath(path) ?? ['critique']) as readonly unknown[] as DesignPath
      if (disposition === 'open') {
        yield {
          at,
          message: `${who} is open: ${show(text)}; it must be accepted, rejected or deferred.`,
          hint: `Change the design or not, and say so as its \`disposition\` in ${file}.`,
        }
      } else if (disposition !== 'accepted' && !because?.trim()) {
        yield {
          at,
          message: `${who} is ${disposition} without a reason: ${show(text)}; it must have a \`because\`.`,
          hint: `Write the \`because\` of the finding in ${file}.`,
        }
      }
    }
  },
})
