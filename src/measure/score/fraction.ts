import { toDecimal } from '../../spec/decimal.ts'

/** An exact fraction that is not below 0; the denominator is above 0. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** The decimal that a person wrote, as a fraction. */
export function fractionOf(value: number): Fraction {
  const { units, scale } = toDecimal(value)
  return { over: units, under: 10n ** BigInt(scale) }
}

/** The exact sum of two fractions, in lowest terms. */
export function add(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under)
}

/** The exact product of two fractions, in lowest terms. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.over, a.under * b.under)
}

/** The exact quotient of two fractions, in lowest terms; the divisor is above 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under, a.under * b.over)
}

/** Below 0 where `a` is the smaller one, 0 where both are equal, above 0 otherwise. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The double that is nearest to a fraction. */
export function toNumber({ over, under }: Fraction): number {
  // A fraction that is no tie between two doubles is further from one than these digits reach, and a tie ends within them.
  const digits = 20 + 4 * String(under).length
  return Number(`${(over * 10n ** BigInt(digits)) / under}e-${digits}`)
}

function reduced(over: bigint, under: bigint): Fraction {
  let [divisor, rest] = [over, under]
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest]
  return { over: over / divisor, under: under / divisor }
}
