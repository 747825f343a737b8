import { show } from '../../spec/show.ts'
import { allExamples } from '../all-examples.ts'
import { defineRule } from '../rule.ts'
import { isUnwritten } from '../unwritten-text.ts'

const fields = ['context', 'response', 'reasoning'] as const

export default defineRule({
  id: 'rubric/calibration-complete',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary:
    'Every settled calibration example has a type, a context, a response and a reasoning that somebody wrote.',
  why: 'A judge takes an example at its word. "TODO" as a response that passes teaches it that anything does, and a verdict without its reason cannot be carried over to the next conversation.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - type: PASS
          context: Parcel 3 days late
          response: I opened a trace; you hear by Friday.
          reasoning: ""
        - [FAIL, "...", <response>, "TODO: explain"]
        - context: Locker is full
          response: I moved it to the locker at the station.
          reasoning: The step is done.
          draft: false`,
      finds: [
        'rubric.criteria.CQ1.calibration_examples[0].reasoning',
        'rubric.criteria.CQ1.calibration_examples[1].context',
        'rubric.criteria.CQ1.calibration_examples[1].response',
        'rubric.criteria.CQ1.calibration_examples[1].reasoning',
        'rubric.criteria.CQ1.calibration_examples[2].type',
      ],
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
        - {context: Locker is full, response: "…", reasoning: "", draft: true}`,
    },
  ],
  *check({ rubric }) {
    for (const { id, index, example } of allExamples(rubric)) {
      if (example.draft) continue
      if (!example.type) {
        yield {
          at: ['rubric', 'criteria', id, 'calibration_examples', index, 'type'],
          message: `Example ${index + 1} of criterion ${id} has no type; a settled example must have a verdict.`,
          hint: 'Give it a type, or mark it `draft: true`.',
        }
      }
      for (const field of fields) {
        if (!isUnwritten(example[field])) continue
        const text = example[field].trim()
        const state = text === '' ? `has an empty ${field}` : `holds ${show(text)} as its ${field}`
        yield {
          at: ['rubric', 'criteria', id, 'calibration_examples', index, field],
          message: `Example ${index + 1} of criterion ${id} ${state}; it must be written out.`,
          hint: `Write the ${field}, or mark the example \`draft: true\`.`,
        }
      }
    }
  },
})
