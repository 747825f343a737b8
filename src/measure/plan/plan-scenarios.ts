import type { Baseline } from '../../spec/baseline.ts'
import { groupBy } from '../../spec/group-by.ts'
import { type Choice, type Drawn, type Factor, factorNames } from './factor.ts'
import { createPairTable, type PairsBeside, type PairTable } from './pair-table.ts'
import { quotas } from './quotas.ts'
import { drawIndex, type RandomStream, randomStream, shuffled } from './random-stream.ts'

/** How the values of scenarios are combined. */
export type PlanKind = Baseline['plan']

/** What a plan is made for. */
export interface PlanRequest {
  factors: readonly Factor[]
  kind: PlanKind
  seed: number
  /** The scenarios, with the values that somebody fixed for them. */
  scenarios: readonly { id: string; fixed: Drawn }[]
}

type Row = Map<string, string>

/**
 * Gives every scenario a value of every factor.
 *
 * - `independent`: each value is drawn by its weight, from a stream of its own.
 * - `quota`: each factor's values get as many scenarios as their weights ask for, by largest remainder; where weights
 *   depend on a condition, among the scenarios for which it holds. Which scenario gets which is chosen so that the
 *   likeliest pairs of values that no scenario has yet come first.
 * - `pairwise`: each value is chosen so that as many pairs as possible are new. Only the share of edge cases is kept.
 *
 * @param noted takes note of the pairs that the plan covers; an independent plan looks at none
 */
export function planScenarios({ factors, kind, seed, scenarios }: PlanRequest, noted?: PairTable): Row[] {
  const rows = scenarios.map(({ fixed }) => new Map(fixed))
  if (kind === 'independent') {
    for (const [index, row] of rows.entries()) drawRow(row, factors, seed, scenarios[index]!.id)
    return rows
  }
  const pairs = noted ?? createPairTable(factors)
  if (kind === 'quota') {
    for (const factor of factors) fillColumn(factor, rows, pairs, seed)
    return rows
  }
  const isEdge = ({ name }: Factor) => name === factorNames.edge || name === factorNames.edgeCase
  for (const factor of factors.filter(isEdge)) fillColumn(factor, rows, pairs, seed)
  for (const [index, row] of rows.entries()) fillRow(row, factors, pairs, seed, scenarios[index]!.id)
  return rows
}

function drawRow(row: Row, factors: readonly Factor[], seed: number, id: string): void {
  for (const factor of factors) {
    if (row.has(factor.name)) continue
    const { values, weights } = factor.choice(row)
    const index = drawIndex(weights, randomStream(seed, id, factor.name))
    row.set(factor.name, values[index ?? 0]!)
  }
}

function fillColumn(factor: Factor, rows: readonly Row[], pairs: PairTable, seed: number): void {
  // Where weights depend on a condition, the scenarios of each are split by themselves.
  const groups = groupBy(rows, (row) => factor.choice(row))
  for (const [number, [choice, group]] of [...groups].entries())
    fillGroup(factor, choice, group, pairs, randomStream(seed, 'column', factor.name, number))
}

function fillGroup(
  factor: Factor,
  { values, weights }: Choice,
  group: readonly Row[],
  pairs: PairTable,
  draw: RandomStream,
): void {
  const { name } = factor
  const taken = values.map((value) => group.filter((row) => row.get(name) === value).length)
  const left =
    factor.counts?.(group.length).map((count, index) => Math.max(0, count - taken[index]!)) ??
    quotas(group.length, weights, taken, draw)
  for (const index of shuffled(group.length, draw)) {
    const row = group[index]!
    const beside = pairs.beside(name, row)
    const fixed = row.get(name)
    if (fixed === undefined) {
      const gains = values.map((value, place) => (left[place]! > 0 && beside?.gain(value).weight) || 0)
      const best = Math.max(...gains)
      // Among equals each value is as likely as it still has places, so that in the long run all orders are equally likely.
      const chosen = drawIndex(
        left.map((places, place) => (gains[place] === best ? places : 0)),
        draw,
      )
      if (chosen === undefined) throw new Error(`${name} has no value left for a scenario.`)
      left[chosen]!--
      row.set(name, values[chosen]!)
    }
    beside?.cover(row.get(name)!)
  }
}

function fillRow(row: Row, factors: readonly Factor[], pairs: PairTable, seed: number, id: string): void {
  for (const factor of factors) {
    const { name } = factor
    const beside = pairs.beside(name, row)
    if (!row.has(name)) {
      const { values, weights } = factor.choice(row)
      row.set(name, values[bestIndex(values, weights, beside, randomStream(seed, id, name))]!)
    }
    beside?.cover(row.get(name)!)
  }
}

// The value with the most new pairs; among equals the one of which most is still uncovered, then one by its weight.
function bestIndex(
  values: readonly string[],
  weights: readonly number[],
  beside: PairsBeside | undefined,
  draw: RandomStream,
): number {
  let best: number[] = []
  let most = { pairs: -1, open: -1 }
  for (const [index, value] of values.entries()) {
    if (weights[index]! <= 0) continue
    const { pairs, open } = beside?.gain(value) ?? { pairs: 0, open: 0 }
    if (pairs < most.pairs || (pairs === most.pairs && open < most.open)) continue
    if (pairs > most.pairs || open > most.open) best = []
    most = { pairs, open }
    best.push(index)
  }
  const chosen = drawIndex(
    best.map((index) => weights[index]!),
    draw,
  )
  return best[chosen ?? 0] ?? 0
}
