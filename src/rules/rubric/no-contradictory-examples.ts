import { foldText } from '../../measure/fold-text.ts'
import { mayRepeat } from '../../measure/may-repeat.ts'
import { mapEntry } from '../../spec/map-entry.ts'
import { type ExampleType, isPassing } from '../../spec/rubric.ts'
import { allExamples } from '../all-examples.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/no-contradictory-examples',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'The same answer in the same context has one verdict under one question.',
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
    const settled = allExamples(rubric).filter(({ example: { type, draft } }) => type && !draft)
    if (!mayRepeat(settled.map(({ example }) => example.response))) return
    const byQuestion = new Map<string, Map<string, Answered>>()
    for (const [id, { question, calibration_examples: examples }] of Object.entries(rubric.criteria)) {
      // One conversation may pass one question and fail another. Two criteria that ask the same are one question.
      const byResponse = mapEntry(byQuestion, foldText(question), () => new Map<string, Answered>())
      for (const [index, { type, context, response, draft }] of examples.entries()) {
        if (draft || !type) continue
        const example = { id, index, type, context }
        const earlier = earlierOf(
          mapEntry(byResponse, foldText(response), () => ({ first: example })),
          example,
        )
        if (isPassing(earlier.type) === isPassing(type)) continue
        const same =
          earlier.id === id
            ? 'with the same context and response'
            : `of criterion ${earlier.id} with the same question, context and response`
        yield {
          at: ['rubric', 'criteria', id, 'calibration_examples', index, 'type'],
          message: `Example ${index + 1} of criterion ${id} is ${type}, and example ${earlier.index + 1} ${same} is ${earlier.type}; they must have one verdict.`,
          hint: 'Decide which verdict holds, and remove or change the other example.',
          related: [
            {
              at: ['rubric', 'criteria', earlier.id, 'calibration_examples', earlier.index, 'type'],
              message: `the same answer as ${earlier.type}`,
            },
          ],
          suggestions: [example, earlier].map(({ id: criterion, index: removed }) => ({
            title: `Remove example ${removed + 1}${earlier.id === id ? '' : ` of criterion ${criterion}`}.`,
            changes: [
              { at: ['rubric', 'criteria', criterion, 'calibration_examples', removed], remove: true },
            ],
          })),
        }
      }
    }
  },
})

interface Example {
  id: string
  index: number
  type: ExampleType
  context: string
}

/** The examples with one response: nearly always a single one, so that its context need not be folded. */
interface Answered {
  first: Example
  byContext?: Map<string, Example>
}

// The first example with the response and context of this one: itself, where there is none before it.
function earlierOf(answered: Answered, example: Example): Example {
  const { first } = answered
  if (first === example) return example
  answered.byContext ??= new Map([[foldText(first.context), first]])
  return mapEntry(answered.byContext, foldText(example.context), () => example)
}
