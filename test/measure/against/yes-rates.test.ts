import { expect, test } from 'vitest'
import { yesRates } from '../../../src/measure/against/yes-rates.ts'
import type { Criterion } from '../../../src/spec/rubric.ts'
import { runDesign } from '../../support/judged-run.ts'

const criterion = (na_valid: boolean): Criterion => ({ ...runDesign.rubric.criteria.step!, na_valid })
const counts = (yes: number, no: number, na = 0) => ({
  yes,
  no,
  na,
  error: 7,
  absent: 7,
  not_asked: 7,
  variance: 'varies' as const,
})

test('a criterion’s share of YES is compared among YES and NO, and an NA counts only as the failure that it may be', () => {
  const rubric = {
    ...runDesign.rubric,
    criteria: { plain: criterion(false), optional: criterion(true), silent: criterion(false) },
  }
  const first = { plain: counts(7, 2, 1), optional: counts(7, 3, 5), silent: counts(0, 0) }
  const second = { plain: counts(4, 6), optional: counts(2, 2), silent: counts(1, 1) }
  expect(yesRates(rubric, first, second)).toEqual({
    plain: { first: 0.7, second: 0.4, change: 0.3 },
    optional: { first: 0.7, second: 0.5, change: 0.2 },
    silent: { first: null, second: 0.5, change: null },
  })
})
