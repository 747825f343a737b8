import type { CriterionChange } from '../../spec/against.ts'
import type { Rubric } from '../../spec/rubric.ts'
import type { CriterionReport } from '../../spec/score.ts'
import { differenceOf } from '../differences/compare-independent.ts'

type Reports = Readonly<Record<string, CriterionReport>>

/** How often each criterion was answered YES in both sets. An NA where none is valid counts as the failure that it is. */
export function yesRates(
  { criteria }: Rubric,
  first: Reports,
  second: Reports,
): Record<string, CriterionChange> {
  return Object.fromEntries(
    Object.entries(criteria).map(([id, { na_valid }]) => {
      const [one, other] = [first[id]!, second[id]!].map(({ yes, no, na }) => ({
        passed: yes,
        judged: yes + no + (na_valid ? 0 : na),
      })) as [Answered, Answered]
      const change = one.judged > 0 && other.judged > 0 ? differenceOf(one, other) : null
      return [id, { first: shareOf(one), second: shareOf(other), change }]
    }),
  )
}

interface Answered {
  passed: number
  judged: number
}

function shareOf({ passed, judged }: Answered): number | null {
  return judged === 0 ? null : passed / judged
}
