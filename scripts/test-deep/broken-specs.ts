import { describeMissed, runMutants, runRewritten } from '../../test/mutants/run-mutants.ts'
import type { Figure } from './figure.ts'

// Promised: of 2,000 defects 99 % are seen by a rule that is there for them, and none breaks the linter; of 500 other
// writings of sound specs none has a finding.
const mutants = 2000
const writings = 500

/** Breaks complete specs in one place each, and counts what the linter sees. */
export async function measureMutants(): Promise<Figure[]> {
  const { figures, missed } = await runMutants(mutants)
  for (const one of missed) console.log(describeMissed(one))
  const rows = [...figures].map(([operator, { made, caught }]): Figure => {
    return { what: `defects seen: ${operator}`, tried: made, reached: caught, promised: 0.99 }
  })
  const tried = rows.reduce((sum, row) => sum + row.tried, 0)
  const crashed = [...figures.values()].reduce((sum, { crashed: count }) => sum + count, 0)
  return [
    ...rows,
    {
      what: 'defects seen, in all',
      tried,
      reached: rows.reduce((sum, row) => sum + row.reached, 0),
      promised: 0.99,
    },
    { what: 'defects that break nothing', tried, reached: tried - crashed, promised: 1 },
  ]
}

/** Writes complete specs in other ways, and counts those without a finding. */
export async function measureWritings(): Promise<Figure[]> {
  const { made, found } = await runRewritten(writings)
  for (const line of found) console.log(line)
  return [
    { what: 'other writings without a finding', tried: made, reached: made - found.length, promised: 1 },
  ]
}
