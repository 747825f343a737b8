import type { Rate } from './record.ts'

/**
 * A share as a percentage, `87.5 %`; a dash where there is none. What is not quite nothing or everything does not look like
 * it: `<0.1 %`, `>99.9 %`.
 */
export function percent(share: number | null): string {
  if (share === null) return '–'
  const text = (100 * share).toFixed(1)
  if (text === '0.0' && share > 1e-12) return '<0.1 %'
  if (text === '100.0' && share < 1 - 1e-12) return '>99.9 %'
  return `${text} %`
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
