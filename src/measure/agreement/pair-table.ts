/** Two judges' answers to the same items: a square table of counts, row by row. */
export type PairTable = readonly number[]

/** The sums of a table's rows (the first judge's answers) and columns (the second judge's). */
export function margins(table: PairTable): { rows: number[]; columns: number[] } {
  const size = Math.sqrt(table.length)
  const rows = new Array<number>(size).fill(0)
  const columns = new Array<number>(size).fill(0)
  for (const [place, count] of table.entries()) {
    rows[Math.floor(place / size)]! += count
    columns[place % size]! += count
  }
  return { rows, columns }
}

/** The items that two judges answered the same. */
export function agreeingItems(table: PairTable): number {
  const size = Math.sqrt(table.length)
  return rangeOf(size).reduce((sum, category) => sum + table[category * (size + 1)]!, 0)
}

/**
 * Cohen's κ of two judges, on the items that both answered: (raw − chance) / (1 − chance), where chance is the sum of the
 * products of their shares. Cohen 1960. From −1 to 1. Undefined where they share no item, or both gave one and
 * the same answer throughout. It is low at high agreement where nearly all answers are the same: never show it alone.
 */
export function cohenKappa(table: PairTable): number | undefined {
  const { rows, columns } = margins(table)
  const items = rows.reduce((sum, count) => sum + count, 0)
  const chance = rows.reduce((sum, count, category) => sum + count * columns[category]!, 0)
  const most = items * items - chance
  return most === 0 ? undefined : (items * agreeingItems(table) - chance) / most
}

/**
 * The correlation φ of two judges' answers, over the items to which both gave one of two answers (the categories numbered
 * `yes` and `no`). Pearson 1900; Yule 1912. From −1 to 1; undefined where one of the two always gave the same answer.
 */
export function phi(table: PairTable, yes: number, no: number): number | undefined {
  const size = Math.sqrt(table.length)
  const [a, b, c, d] = [
    table[yes * size + yes]!,
    table[yes * size + no]!,
    table[no * size + yes]!,
    table[no * size + no]!,
  ]
  const spread = Math.sqrt((a + b) * (c + d)) * Math.sqrt((a + c) * (b + d))
  return spread === 0 ? undefined : clamp((a * d - b * c) / spread)
}

// The roots are rounded, so that a perfect correlation may come out just beyond 1.
function clamp(correlation: number): number {
  return Math.min(1, Math.max(-1, correlation))
}

function rangeOf(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index)
}
