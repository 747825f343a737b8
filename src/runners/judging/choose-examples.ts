import { randomStream, shuffled } from '../../measure/plan/random-stream.ts'
import { type CalibrationExample, isPassing, settledExamples } from '../../spec/rubric.ts'
import type { AskedCriterion } from './judge-question.ts'

/**
 * The examples that a judge is shown, in an order drawn from the seed. Passing and failing ones differ by one at most, or
 * a judge learns how often the answer is YES; of the larger side borderline cases stay first, since they say most.
 */
export function chooseExamples(
  { id, criterion, without }: AskedCriterion,
  seed: number,
): CalibrationExample[] {
  const settled = settledExamples(criterion).filter((example) => example !== without)
  const draw = randomStream(seed, 'examples', id)
  const drawn = shuffled(settled.length, draw).map((index) => settled[index]!)
  const sides = [true, false].map((passing) =>
    drawn.filter(({ type = 'PASS' }) => isPassing(type) === passing),
  )
  const most = Math.min(...sides.map(({ length }) => length)) + 1
  const kept = new Set(sides.flatMap((side) => [...side].sort(bordersFirst).slice(0, most)))
  return drawn.filter((example) => kept.has(example))
}

function bordersFirst(a: CalibrationExample, b: CalibrationExample): number {
  return Number(isBorderline(b)) - Number(isBorderline(a))
}

function isBorderline({ type }: CalibrationExample): boolean {
  return type === 'BORDERLINE_PASS' || type === 'BORDERLINE_FAIL'
}
