import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandChances, bandOf, bandWord } from '../../../src/measure/rates/bands.ts'

const edges = { needed_below: 0.5, sufficient_above: 0.7 }

// The table of the method, with the words that follow from it.
test.for([
  [3, 10, 'below', 0.887, 0.109, 0.004, 'likely'],
  [7, 10, 'middle', 0.113, 0.456, 0.43, 'most_likely'],
  [8, 20, 'below', 0.808, 0.189, 0.002, 'likely'],
  [12, 20, 'middle', 0.192, 0.661, 0.148, 'most_likely'],
  [14, 20, 'middle', 0.039, 0.511, 0.449, 'most_likely'],
  [16, 20, 'above', 0.004, 0.195, 0.802, 'likely'],
  [40, 50, 'above', 0, 0.067, 0.933, 'likely'],
  [2, 16, 'below', 0.999, 0.001, 0, 'clearly'],
  [0, 10, 'below', 1, 0, 0, 'clearly'],
  [5, 10, 'middle', 0.5, 0.422, 0.078, 'uncertain'],
  [8, 11, 'above', 0.073, 0.42, 0.507, 'most_likely'],
] as const)('%d of %d lies %s, with the chances %d, %d and %d: %s', ([passed, judged, band, ...rest]) => {
  const [below, middle, above, word] = rest
  const chances = bandChances(passed, judged, edges)
  expect(bandOf(passed, judged, edges)).toBe(band)
  expect(rounded(chances)).toEqual({ below, middle, above })
  expect(bandWord(band, chances)).toBe(word)
})

test('the edges belong to the middle, as the decimals that people write', () => {
  for (const judged of [10, 20, 50, 1000, 10_000, 1e7]) {
    for (let percent = 1; percent < 100; percent++) {
      const edge = percent / 100
      const at = { needed_below: edge, sufficient_above: edge }
      const passed = (judged * percent) / 100
      if (!Number.isInteger(passed)) continue
      expect(bandOf(passed, judged, at)).toBe('middle')
      expect(bandOf(passed - 1, judged, at)).toBe('below')
      expect(bandOf(passed + 1, judged, at)).toBe('above')
    }
  }
})

test('an edge with many digits is compared to its last one', () => {
  const at = (edge: number) => ({ needed_below: edge, sufficient_above: edge })
  expect(bandOf(1, 3, at(0.3333333333333333))).toBe('above')
  expect(bandOf(1, 3, at(0.3333333333333334))).toBe('below')
  expect(bandOf(29, 100, at(0.29))).toBe('middle')
})

test('nothing judged lies in no band, and each band is as likely as it is wide', () => {
  expect(bandOf(0, 0, edges)).toBe(undefined)
  expect(rounded(bandChances(0, 0, edges))).toEqual({ below: 0.5, middle: 0.2, above: 0.3 })
})

test('bands that reach to an end have no other beyond', () => {
  expect(bandChances(3, 10, { needed_below: 0, sufficient_above: 1 })).toEqual({
    below: 0,
    middle: 1,
    above: 0,
  })
  expect(bandChances(3, 10, { needed_below: 1, sufficient_above: 1 })).toEqual({
    below: 1,
    middle: 0,
    above: 0,
  })
  expect(bandChances(3, 10, { needed_below: 0, sufficient_above: 0 })).toEqual({
    below: 0,
    middle: 0,
    above: 1,
  })
})

test('with 30 conversations or fewer nothing makes the middle band more than the most likely one', () => {
  for (let judged = 1; judged <= 30; judged++) {
    for (let passed = 0; passed <= judged; passed++) {
      const chances = bandChances(passed, judged, edges)
      expect(chances.middle).toBeLessThan(0.8)
      if (bandOf(passed, judged, edges) === 'middle')
        expect(bandWord('middle', chances)).toMatch(/^(most_likely|uncertain)$/)
    }
  }
  expect(bandWord('middle', bandChances(60, 100, edges))).toBe('clearly')
})

test('a word begins exactly at its chance', () => {
  expect(bandWord('below', { below: 0.95, middle: 0.05, above: 0 })).toBe('clearly')
  expect(bandWord('below', { below: 0.9499, middle: 0.0501, above: 0 })).toBe('likely')
  expect(bandWord('below', { below: 0.8, middle: 0.2, above: 0 })).toBe('likely')
  expect(bandWord('below', { below: 0.7999, middle: 0.2001, above: 0 })).toBe('most_likely')
  expect(bandWord('below', { below: 0.4, middle: 0.4, above: 0.2 })).toBe('most_likely')
  expect(bandWord('below', { below: 0.4, middle: 0.41, above: 0.19 })).toBe('uncertain')
})

test('failures have the chances of passes the other way round, and one more pass never makes the lower band likelier', () => {
  const mirrored = { needed_below: 0.3, sufficient_above: 0.5 }
  const counts = fc
    .integer({ min: 1, max: 2000 })
    .chain((judged) => fc.tuple(fc.integer({ min: 0, max: judged - 1 }), fc.constant(judged)))
  fc.assert(
    fc.property(counts, ([passed, judged]) => {
      const { below, middle, above } = bandChances(passed, judged, edges)
      const other = bandChances(judged - passed, judged, mirrored)
      expect(other.below).toBeCloseTo(above, 9)
      expect(other.middle).toBeCloseTo(middle, 9)
      expect(other.above).toBeCloseTo(below, 9)
      const more = bandChances(passed + 1, judged, edges)
      expect(more.below).toBeLessThanOrEqual(below)
      expect(more.above).toBeGreaterThanOrEqual(above)
    }),
  )
})

function rounded(chances: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(chances).map(([band, chance]) => [band, Math.round(chance * 1000) / 1000]),
  )
}
