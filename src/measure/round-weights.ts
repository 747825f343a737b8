import { sum } from '../spec/decimal.ts'

const mostDigits = 6

/**
 * Weights that miss 1 only because each of them was rounded, mended at the precision they were written with: as few as
 * possible are moved, each by one unit of the last digit. Undefined where rounding does not explain the difference.
 * @returns the weights that change, with their new values
 */
export function roundWeights(weights: Readonly<Record<string, number>>): Record<string, number> | undefined {
  const entries = Object.entries(weights)
  const digits = Math.max(0, ...entries.map(([, weight]) => digitsOf(weight)))
  // With one digit a unit is a tenth of everything, which is no matter of rounding.
  if (digits < 2 || digits > mostDigits) return undefined
  const unit = 10 ** -digits
  const units = entries.map(([name, weight]) => ({ name, units: Math.round(weight / unit) }))
  const missing = 10 ** digits - units.reduce((total, one) => total + one.units, 0)
  // Numbers that end in 0 or 5 are what people choose; the others are what a division leaves.
  const isEven = units.every((one) => one.units === units[0]!.units)
  const rounded = isEven ? units : units.filter((one) => one.units % 5 !== 0)
  if (missing === 0 || rounded.length < 3 || 2 * Math.abs(missing) > rounded.length) return undefined
  if (isEven && Math.round(10 ** digits / units.length) !== units[0]!.units) return undefined
  const step = Math.sign(missing)
  // One unit means least to the largest.
  const moved = rounded.toSorted((a, b) => b.units - a.units).slice(0, Math.abs(missing))
  const mended = Object.fromEntries(moved.map((one) => [one.name, Number(`${one.units + step}e-${digits}`)]))
  const total = sum(Object.values({ ...weights, ...mended }))
  return total === 1 && Object.values(mended).every((weight) => weight > 0) ? mended : undefined
}

function digitsOf(weight: number): number {
  const text = String(weight)
  return text.includes('e') ? mostDigits + 1 : (text.split('.')[1]?.length ?? 0)
}
