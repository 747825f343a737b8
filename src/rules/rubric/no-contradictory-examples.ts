import { foldText } from '../../measure/fold-text.ts'
import type { ExampleType } from '../../spec/rubric.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/no-contradictory-examples',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'The same answer in the same context has one verdict within a criterion.',
  why: 'Two examples that differ in nothing but the verdict teach a judge to toss a coin. It happens when two people add examples; they should talk, for the difference between them is what the criterion has to say.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, No number given, Send me the number and I open a trace., The step is named]
        - [FAIL, Parcel 3 days late, Please keep an eye on the tracking page., Nobody does anything]
        - [BORDERLINE_FAIL, No number given, send me the number and I open a trace., Nothing happens yet]`,
      finds: ['rubric.criteria.CQ1.calibration_examples[2].type'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, No number given, Send me the number and I open a trace., The step is named]
        - [FAIL, The number was given before, Send me the number and I open a trace., Nothing happens]`,
    },
  ],
  *check({ rubric }) {
    for (const [id, { calibration_examples: examples }] of Object.entries(rubric.criteria)) {
      const byResponse = new Map<string, Earlier[]>()
      for (const [index, { type, context, response, draft }] of examples.entries()) {
        if (draft || !type) continue
        const key = foldText(response)
        const same = byResponse.get(key) ?? []
        const earlier = same.find((other) => foldText(other.context) === foldText(context))
        if (same.length === 0) byResponse.set(key, same)
        if (!earlier) same.push({ index, type, context })
        else if (passes(earlier.type) !== passes(type)) {
          const at = ['rubric', 'criteria', id, 'calibration_examples'] as const
          yield {
            at: [...at, index, 'type'],
            message: `Example ${index + 1} of criterion ${id} is ${type}, and example ${earlier.index + 1} with the same context and response is ${earlier.type}; they must have one verdict.`,
            hint: 'Decide which verdict holds, and remove or change the other example.',
            related: [{ at: [...at, earlier.index, 'type'], message: `the same answer as ${earlier.type}` }],
            suggestions: [index, earlier.index].map((removed) => ({
              title: `Remove example ${removed + 1}.`,
              changes: [{ at: [...at, removed], remove: true }],
            })),
          }
        }
      }
    }
  },
})

interface Earlier {
  index: number
  type: ExampleType
  context: string
}

function passes(type: ExampleType): boolean {
  return type === 'PASS' || type === 'BORDERLINE_PASS'
}
