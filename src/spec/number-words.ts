import type { Rate } from './record.ts'

/** A share as a percentage, `87.5 %`; a dash where there is none. */
export function percent(share: number | null, digits = 1): string {
  return share === null ? '–' : `${(100 * share).toFixed(digits)} %`
}

/** A number with two decimals; a dash where there is none. */
export function decimal(value: number | null, digits = 2): string {
  return value === null ? '–' : value.toFixed(digits)
}

/** A rate in words: `14 of 20 (70.0 %, 95 % interval 48.1 % to 85.5 %)`. */
export function rateWords(rate: (Rate & { rate: number }) | null): string {
  if (rate === null) return 'none judged'
  return `${rate.passed} of ${rate.judged} (${percent(rate.rate)}, 95 % interval ${percent(rate.low)} to ${percent(rate.high)})`
}

/** A difference of shares in percentage points, with its sign: `+30.0`. */
export function points(difference: number): string {
  const text = (100 * difference).toFixed(1)
  // What rounds to 0 has no sign.
  return Number(text) === 0 ? '0.0' : difference > 0 ? `+${text}` : text
}
