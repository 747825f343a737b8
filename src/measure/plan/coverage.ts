import type { Coverage } from '../../spec/plan.ts'
import { type Factor, factorNames, nothing } from './factor.ts'
import type { Plan } from './make-plan.ts'
import { createPairTable, marginalWeights, type PairTable } from './pair-table.ts'
import { planScenarios } from './plan-scenarios.ts'
import { scenarioId } from './scenario.ts'

/** Counts what a plan covers. */
export function coverageOf(plan: Plan): Coverage {
  const { rows, factors } = plan
  const pairs = createPairTable(factors)
  for (const row of rows) coverRow(row, factors, pairs)
  const values = factors
    .filter(({ name }) => name !== factorNames.edge)
    .flatMap((factor) => {
      const weight = marginalWeights(factors, factor)
      const drawn = new Map<string, number>()
      for (const row of rows) drawn.set(row.get(factor.name)!, (drawn.get(row.get(factor.name)!) ?? 0) + 1)
      return factor.values.map((value) => ({
        factor: factor.name,
        value,
        drawn: drawn.get(value) ?? 0,
        expected: weight(value) * rows.length,
      }))
    })
  const edge = factors.find(({ name }) => name === factorNames.edge)
  return {
    values,
    edges: {
      drawn: rows.filter((row) => row.get(factorNames.edge) === 'yes').length,
      share: edge ? edge.choice(new Map()).weights[0]! : 0,
    },
    pairs: {
      possible: pairs.possible,
      covered: pairs.covered(),
      uncovered: pairs.uncovered(),
      excluded: [...pairs.excluded],
      all_covered_by: scenariosForAllPairs(plan) ?? null,
    },
  }
}

function coverRow(row: ReadonlyMap<string, string>, factors: readonly Factor[], pairs: PairTable): void {
  const before = new Map<string, string>()
  for (const { name } of factors) {
    const value = row.get(name) ?? nothing
    pairs.beside(name, before)?.cover(value)
    before.set(name, value)
  }
}

// Beyond it nobody runs a baseline, and the search would take longer than a reader waits.
const mostScenarios = 3200

/**
 * The smallest number of scenarios found with which a pairwise plan covers every possible pair; undefined where it is
 * above 3,200. Larger plans nearly always cover more, so that halving finds it or a number close by.
 */
function scenariosForAllPairs({ factors, seed }: Plan): number | undefined {
  const coversAll = (count: number) => {
    const scenarios = Array.from({ length: count }, (_, index) => ({
      id: scenarioId(index + 1),
      fixed: new Map(),
    }))
    const pairs = createPairTable(factors)
    planScenarios({ factors, kind: 'pairwise', seed, scenarios }, pairs)
    return pairs.covered() === pairs.possible
  }
  let high = 25
  while (!coversAll(high)) {
    high *= 2
    if (high > mostScenarios) return undefined
  }
  let low = high === 25 ? 0 : high / 2
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (coversAll(middle)) high = middle
    else low = middle
  }
  return high
}
