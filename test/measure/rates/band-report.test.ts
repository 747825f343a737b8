import { expect, test } from 'vitest'
import { bandReport } from '../../../src/measure/rates/band-report.ts'

const edges = { needed_below: 0.5, sufficient_above: 0.7 }

test('where nothing was judged there is no band', () => {
  expect(bandReport({ passed: 0, judged: 0 }, edges)).toBeNull()
})

test('a rate is told with its band, how sure that is, and what would settle it', () => {
  expect(bandReport({ passed: 8, judged: 20 }, edges)).toMatchObject({
    band: 'below',
    word: 'likely',
    edges,
    settled_by: 70,
  })
})
