import { killRuns } from '../../test/kills/killed-runs.ts'
import type { Figure } from './figure.ts'

const hows = ['before', 'middle', 'after'] as const

/** Kills a run at every event of its journal: before the event is written, in the middle of that, and after it. */
export async function measureKills(): Promise<Figure[]> {
  const outcomes = await killRuns((events) =>
    Array.from({ length: events }, (_, index) => hows.map((how) => ({ event: index + 1, how }))).flat(),
  )
  for (const { problems } of outcomes) for (const problem of problems) console.log(problem)
  const reached = outcomes.filter(({ problems }) => problems.length === 0).length
  return [
    {
      what: 'killed runs that end as if nothing had happened',
      tried: outcomes.length,
      reached,
      promised: 1,
    },
  ]
}
