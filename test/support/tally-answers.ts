import { type AgreementTally, addAnswers, startTally } from '../../src/measure/agreement/tally.ts'

/** Tallies a table of answers: one row an item, one column a judge, `-` where there is no answer. */
export function tallyAnswers(
  categories: readonly string[],
  rows: readonly (readonly string[])[],
  judges?: readonly string[],
): AgreementTally {
  const tally = startTally(categories)
  for (const row of rows)
    addAnswers(tally, new Map(row.map((answer, place) => [judges?.[place] ?? `judge ${place}`, answer])))
  return tally
}

/** The rows of a table of two judges' counts: as many items of each two answers as the table says. */
export function rowsOfTable(
  categories: readonly string[],
  table: readonly (readonly number[])[],
): string[][] {
  return table.flatMap((counts, row) =>
    counts.flatMap((count, column) =>
      Array.from({ length: count }, () => [categories[row]!, categories[column]!]),
    ),
  )
}
