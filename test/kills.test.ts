import { expect, test } from 'vitest'
import { killRuns } from './kills/killed-runs.ts'

// All of them are killed by `npm run test:deep`.
const sample = 6
const hows = ['before', 'middle', 'after'] as const

test('a run that is killed at an event of its journal and resumed ends as if nothing had happened', async () => {
  let all = 0
  const outcomes = await killRuns((events) => {
    all = events
    return Array.from({ length: sample }, (_, index) => ({
      event: 1 + Math.floor((index * (events - 1)) / (sample - 1)),
      how: hows[index % hows.length]!,
    }))
  })
  expect(all).toBeGreaterThan(400)
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
})
