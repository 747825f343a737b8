import type {
  CalibrationExample,
  CalibrationTuple,
  Criterion,
  Rubric,
  RubricSpec,
} from '../../spec/rubric.ts'

export function expandRubric(spec: RubricSpec): Rubric {
  const criteria: Record<string, Criterion> = {}
  for (const [id, criterion] of Object.entries(spec.criteria)) {
    const examples = criterion.calibration_examples
    criteria[id] = {
      name: id,
      na_valid: false,
      min_turns: 1,
      ...criterion,
      calibration_examples: Array.isArray(examples) ? examples.map(expandExample) : [],
    }
  }
  return {
    na_policy: 'exclude',
    pass_threshold: 0.8,
    ...spec,
    categories: spec.categories ?? {},
    safety_gates: spec.safety_gates ?? [],
    criteria,
  }
}

function expandExample(example: CalibrationExample | CalibrationTuple): CalibrationExample {
  if (!Array.isArray(example)) return example
  const [type, context, response, reasoning] = example
  return { type, context, response, reasoning }
}
