import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planTokens } from '../../src/measure/token-economics.ts'

const defaults = { system_prompt: 500, reserve: 1000, per_exchange: 500, margin: 0.2 }

test('16,384 tokens hold 29 exchanges of 500, of which 23 are planned', () => {
  expect(planTokens({ ...defaults, ceiling: 16_384 })).toEqual({
    available: 14_884,
    fits: 29,
    planned: 23,
    longest: 23,
    longestTokens: 13_000,
    costFactor: '4',
    band: '8K–16K: cost-effective, moderate conversations',
  })
})

test('at the 1,080 tokens that a real project measured, 13 exchanges fit', () => {
  expect(planTokens({ ...defaults, ceiling: 16_384, per_exchange: 1080 })).toMatchObject({
    fits: 13,
    planned: 10,
  })
})

test('nothing follows while there is no ceiling', () => {
  expect(planTokens(defaults)).toBeUndefined()
})

test('the longest conversation that the spec names goes before the planned one', () => {
  const plan = planTokens({ ...defaults, ceiling: 8192, max_exchanges: 20 })
  expect(plan).toMatchObject({ fits: 13, planned: 10, longest: 20, longestTokens: 11_500 })
})

test('a ceiling below what is reserved leaves less than nothing, and no conversation', () => {
  expect(planTokens({ ...defaults, ceiling: 1000 })).toMatchObject({ available: -500, fits: 0, planned: 0 })
})

test('where one exchange fits one is planned, whatever the margin', () => {
  expect(planTokens({ ...defaults, ceiling: 2000, margin: 1 })).toMatchObject({ fits: 1, planned: 1 })
})

test('a margin of a tenth of ten exchanges is one, not a hair more', () => {
  expect(planTokens({ ...defaults, ceiling: 6500, margin: 0.1 })).toMatchObject({ fits: 10, planned: 9 })
})

test('a margin written in decimals takes no exchange too many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 100 }), (fits, percent) => {
      const plan = planTokens({ ...defaults, ceiling: 1500 + fits * 500, margin: Number(`${percent}e-2`) })
      expect(plan?.planned).toBe(Math.max(1, Math.floor((fits * (100 - percent)) / 100)))
    }),
  )
})

test.for([
  [4096, '1', 'below 8K'],
  [6000, '1–2', 'below 8K'],
  [8192, '2', '8K–16K'],
  [12_000, '2–4', '8K–16K'],
  [16_384, '4', '8K–16K'],
  [16_385, '4–8', '16K–32K'],
  [32_768, '8', '16K–32K'],
  [32_769, '16 or more', 'above 32K'],
  [131_072, '16 or more', 'above 32K'],
] as const)('an example of %d tokens costs %s times one of 4K, in the band %s', ([ceiling, factor, band]) => {
  const plan = planTokens({ ...defaults, ceiling })!
  expect(plan.costFactor).toBe(factor)
  expect(plan.band.startsWith(`${band}:`)).toBe(true)
})
