import { expect, test } from 'vitest'
import { bandReport } from '../../../src/measure/rates/band-report.ts'

const edges = { needed_below: 0.5, sufficient_above: 0.7 }
const rate = (passed: number, judged: number, scenarios = judged, effective = scenarios) => {
  return { passed, judged, rate: passed / judged, scenarios, effective }
}

test('where nothing was judged there is no band', () => {
  expect(bandReport(rate(0, 0), edges)).toBeNull()
})

test('a rate is told with its band, how sure that is, and what would settle it', () => {
  expect(bandReport(rate(8, 20), edges)).toMatchObject({
    band: 'below',
    word: 'likely',
    edges,
    settled_by: 70,
  })
})

test('twelve repeats of one scenario make no band surer than one conversation does', () => {
  const once = bandReport(rate(1, 1), edges)!
  // The distribution function of Beta(2, 1) at .7 is .49.
  expect(once.above).toBeCloseTo(0.51, 12)
  expect(bandReport(rate(12, 12, 1), edges)).toEqual(once)
})
