import { type CalibrationExample, type Rubric, settledExamples } from '../../spec/rubric.ts'
import { inAnyOrder } from './canonical-text.ts'
import type { Part } from './part.ts'

/** How conversations are judged, part by part. Drafted examples count as little here as anywhere. */
export function* rubricParts(rubric: Rubric): Generator<Part> {
  for (const [name, criterion] of Object.entries(rubric.criteria)) {
    const { because: _, calibration_examples: __, ...asked } = criterion
    const examples = inAnyOrder(settledExamples(criterion).map(withoutMark))
    yield { kind: 'criterion', name, value: { ...asked, examples } }
  }
  for (const [name, { weight, description, criteria }] of Object.entries(rubric.categories)) {
    yield { kind: 'category', name, value: { weight, description, criteria: inAnyOrder(criteria) } }
  }
  yield { kind: 'safety_gates', value: inAnyOrder(rubric.safety_gates) }
  const { pass_threshold, na_policy } = rubric
  yield { kind: 'scoring', value: { pass_threshold, na_policy } }
}

function withoutMark({ type, context, response, reasoning }: CalibrationExample) {
  return { type, context, response, reasoning }
}
