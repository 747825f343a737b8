import { oncePer } from '../spec/once-per.ts'
import type { CalibrationExample, Criterion, Rubric } from '../spec/rubric.ts'

/** A calibration example, whose it is, and the how manyth of them. */
export interface PlacedExample {
  id: string
  index: number
  criterion: Criterion
  example: CalibrationExample
}

/** The calibration examples of all criteria in one list, drafts included. */
export const allExamples = oncePer(({ criteria }: Rubric): readonly PlacedExample[] => {
  const placed: PlacedExample[] = []
  for (const id of Object.keys(criteria)) {
    const criterion = criteria[id]!
    const { calibration_examples: examples } = criterion
    for (let index = 0; index < examples.length; index++) {
      placed.push({ id, index, criterion, example: examples[index]! })
    }
  }
  return placed
})
