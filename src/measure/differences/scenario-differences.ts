import { greatestCommonDivisor } from '../greatest-common-divisor.ts'
import type { ScenarioCount } from '../rates/scenario-rate.ts'

/** What became of one scenario in both runs. */
export interface ScenarioPair {
  one: ScenarioCount
  other: ScenarioCount
}

// A unit of a thousandth of a scenario is fine enough where counts have nothing in common.
const finestUnit = 1000
// About a second of work for the test that counts sums.
const mostWork = 1e8

/**
 * How much larger the share of conversations that passed is in `one`, by scenario, in whole multiples of some unit: exact
 * where the counts have a small common multiple, as repeats have. Rounded where they have not, and reduced to its sign where
 * scenarios are so many that the test could not count their sums. Both treat `one` and `other` alike, which is all that a
 * test by flipping signs needs to hold its level. Every `judged` must be above 0.
 */
export function scenarioDifferences(pairs: readonly ScenarioPair[]): number[] {
  const unit = commonMultiple(pairs)
  const differences = pairs.map(({ one, other }) => {
    const difference = one.passed * other.judged - other.passed * one.judged
    const size = Math.round((Math.abs(difference) * unit) / (one.judged * other.judged))
    return Math.sign(difference) * size
  })
  const total = differences.reduce((sum, difference) => sum + Math.abs(difference), 0)
  return total * pairs.length > mostWork ? differences.map(Math.sign) : differences
}

function commonMultiple(pairs: readonly ScenarioPair[]): number {
  let multiple = 1
  for (const count of new Set(pairs.flatMap(({ one, other }) => [one.judged, other.judged]))) {
    multiple *= count / greatestCommonDivisor(multiple, count)
    if (multiple > finestUnit) return finestUnit
  }
  return multiple
}
