import { subtract, sum } from '../spec/decimal.ts'

/** A set of weights that does not sum to 1. */
export interface WrongSum {
  /** The sum, exact in decimals. */
  total: number
  /** Name of the weight that was most likely mistyped, and the value that would mend the sum. */
  suspect: string
  mended: number
}

/** Whether weights sum to 1, give or take `tolerance`. Without weights there is nothing to sum. */
export function sumToOne(weights: readonly number[], tolerance = 0): boolean {
  const total = sum(weights)
  return total === 1 || weights.length === 0 || Math.abs(subtract(total, 1)) <= tolerance
}

/**
 * Compares the sum of weights with 1. Returns undefined where it is within `tolerance`, or where there are no weights.
 *
 * One wrong weight is the usual cause, and nobody can know which. People write round numbers, so the suspect is the
 * weight that becomes shortest when it takes up the difference (0.35 → 0.3 rather than 0.5 → 0.45); the first one wins.
 */
export function findWrongSum(weights: Readonly<Record<string, number>>, tolerance = 0): WrongSum | undefined {
  const numbers = Object.values(weights)
  if (sumToOne(numbers, tolerance)) return undefined
  const total = sum(numbers)
  const excess = subtract(total, 1)
  const mends = Object.entries(weights).map(([name, weight]) => ({ name, mended: subtract(weight, excess) }))
  const possible = mends.filter(({ mended }) => mended > 0 && mended <= 1)
  const ranked = (possible.length > 0 ? possible : mends).sort((a, b) => digits(a.mended) - digits(b.mended))
  return { total, suspect: ranked[0]!.name, mended: ranked[0]!.mended }
}

function digits(value: number): number {
  return String(value).length
}
