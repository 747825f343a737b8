import { expect, test } from 'vitest'
import { criterionReports } from '../../../src/measure/score/criterion-reports.ts'
import { answersOf, collect, transcriptOf } from '../../support/judged-set.ts'
import { tramDesign as design } from '../../support/tram-design.ts'

test('every expected answer is counted once, as what it is', () => {
  const { set } = collect(
    design,
    [
      ...answersOf(design, 'a', 'x', 'Y-YN?'),
      ...answersOf(design, 'a', 'y', 'YNYN'),
      ...answersOf(design, 'b', 'x', 'YYYN?'),
      ...answersOf(design, 'c', 'x', 'YYNN?'),
    ],
    [transcriptOf('a', 2), transcriptOf('b', 3), transcriptOf('c', 4)],
  )
  const counts = { yes: 0, no: 0, na: 0, error: 0, absent: 2, not_asked: 0 }
  expect(criterionReports(design.rubric, set)).toEqual({
    step: { ...counts, yes: 4, variance: 'dead' },
    place: { ...counts, yes: 2, no: 1, na: 1, variance: 'varies' },
    // The conversation of two exchanges is not asked; it has one of the judges for each of the others.
    calm: { ...counts, yes: 1, no: 1, not_asked: 1, variance: 'varies' },
    promise: { ...counts, no: 4, variance: 'impossible' },
    threat: { ...counts, error: 3, absent: 3, variance: 'unanswered' },
  })
})
