import { expect, test } from 'vitest'
import { growthTables, timeTable } from '../../../scripts/bench/tables.ts'

const times = (score10k: number) =>
  new Map([
    ['empty', [25, 25, 90]],
    ['score-1k', [600, 650, 610]],
    ['score-10k', [score10k, 9999]],
  ])

test('of ten times the conversations a gate breaks where the time grows by more than that', () => {
  const growth = (ms: number) =>
    timeTable(times(2 * ms - 9999)).broken.filter((what) => what.includes('10 ×'))
  expect(growth(6100)).toEqual([])
  expect(growth(6200)).toEqual(['`fdc score`, 10 × as many at 10.2'])
})

test('the table names what a time is compared with', () => {
  const { text } = timeTable(times(3000))
  expect(text).toContain('× node -e 0 (25.0 ms)')
  expect(text).toContain('× score-1k (610 ms)')
})

test('growth is shown of what was measured in all sizes', () => {
  const [specs, conversations] = growthTables(times(2201))
  expect(specs).toBe('')
  expect(conversations).toContain('610 | 6100 (× 10.0) |')
  expect(conversations).not.toContain('fdc sample')
})
