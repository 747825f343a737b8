/** A decimal number: `units` / 10^`scale`. People write weights as decimals, so fdc adds them as decimals. */
export interface Decimal {
  units: bigint
  scale: number
}

/** A number as the decimal that a person wrote: the shortest that reads back as the same double, up to 17 digits. */
export function toDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

function toNumber({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`)
}

/**
 * The sum of numbers as the decimals that people wrote: `sum([0.1, 0.2, 0.7])` is exactly 1.
 * All values must be finite.
 */
export function sum(values: readonly number[]): number {
  return sumOfShort(values) ?? sumOfAny(values)
}

const short = 1e6
const mostShortValue = 1000

// Weights have a few digits. Scaled to whole numbers they add up exactly as doubles, without big integers.
function sumOfShort(values: readonly number[]): number | undefined {
  let units = 0
  for (const value of values) {
    const scaled = Math.round(value * short)
    // A quotient is the double that is nearest to it, so that this holds for a number of six digits and for no other.
    if (scaled / short !== value || Math.abs(value) > mostShortValue) return undefined
    units += scaled
  }
  // Nine million such numbers stay within what a double holds exactly.
  return values.length < 9e6 ? units / short : undefined
}

function sumOfAny(values: readonly number[]): number {
  let units = 0n
  let scale = 0
  for (const value of values) {
    const decimal = toDecimal(value)
    if (decimal.scale > scale) {
      units *= 10n ** BigInt(decimal.scale - scale)
      scale = decimal.scale
    }
    units += decimal.units * 10n ** BigInt(scale - decimal.scale)
  }
  return toNumber({ units, scale })
}

/** The product of two decimals: `multiply(0.45, 0.85)` is 0.3825, not 0.38249999999999995. */
export function multiply(a: number, b: number): number {
  return multiplyShort(a, b) ?? multiplyAny(a, b)
}

const shortFactor = 1e4

// As in `sumOfShort`: the product of two whole numbers below 10^7 is exact, and its quotient is rounded once.
function multiplyShort(a: number, b: number): number | undefined {
  const left = Math.round(a * shortFactor)
  const right = Math.round(b * shortFactor)
  const isShort = left / shortFactor === a && right / shortFactor === b
  const isSmall = Math.abs(left) < 1e7 && Math.abs(right) < 1e7
  return isShort && isSmall ? (left * right) / shortFactor ** 2 : undefined
}

function multiplyAny(a: number, b: number): number {
  const left = toDecimal(a)
  const right = toDecimal(b)
  return toNumber({ units: left.units * right.units, scale: left.scale + right.scale })
}

/** The difference of two decimals: `subtract(1, 0.15)` is 0.85. */
export function subtract(a: number, b: number): number {
  return sum([a, -b])
}

const shares: (readonly number[] | undefined)[] = []
const mostKept = 32

/**
 * `count` shares, as equal as four decimals allow, that sum to exactly 1: `equalShares(3)` is
 * `[0.3334, 0.3333, 0.3333]`. The first ones take what is left over. More decimals are used where four are too few.
 */
export function equalShares(count: number): readonly number[] {
  // Lists are short, and few lengths occur again and again.
  const known = shares[count]
  if (known) return known
  const digits = Math.max(4, String(count).length + 2)
  const whole = 10 ** digits
  const base = Math.floor(whole / count)
  const left = whole - base * count
  // A quotient of whole numbers is the double nearest to it, which is what the decimal reads as.
  const made = Array.from({ length: count }, (_, index) => (base + (index < left ? 1 : 0)) / whole)
  if (count < mostKept) shares[count] = made
  return made
}
