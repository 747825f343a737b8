import { subtract, sum } from '../spec/decimal.ts'

/** A set of weights that does not sum to 1. */
export interface WrongSum {
  /** The sum, exact in decimals. */
  total: number
  /** Name of the weight that was most likely mistyped, and the value that would mend the sum. */
  suspect: string
  mended: number
}

/**
 * Compares the sum of weights with 1. Returns undefined where it is within `tolerance`, or where there are no weights.
 *
 * One wrong weight is the usual cause, and nobody can know which. People write round numbers, so the suspect is the
 * weight that becomes shortest when it takes up the difference (0.35 → 0.3 rather than 0.5 → 0.45); the first one wins.
 */
export function findWrongSum(weights: Readonly<Record<string, number>>, tolerance = 0): WrongSum | undefined {
  const entries = Object.entries(weights)
  const total = sum(entries.map(([, weight]) => weight))
  const excess = subtract(total, 1)
  if (entries.length === 0 || Math.abs(excess) <= tolerance) return undefined
  const mends = entries.map(([name, weight]) => ({ name, mended: subtract(weight, excess) }))
  const possible = mends.filter(({ mended }) => mended > 0 && mended <= 1)
  const ranked = (possible.length > 0 ? possible : mends).sort((a, b) => digits(a.mended) - digits(b.mended))
  return { total, suspect: ranked[0]!.name, mended: ranked[0]!.mended }
}

function digits(value: number): number {
  return String(value).length
}
