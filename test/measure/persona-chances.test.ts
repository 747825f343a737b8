import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personaChances } from '../../src/measure/persona-chances.ts'
import '../support/seed.ts'

const flaws = (count: number) => ({
  group: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`f${index}`, { description: 'Does it.', weight: 1 }]),
  ),
})
const rates = {
  primary: 0.5,
  secondary: 0.2,
  flaw_free: 0.2,
  max_secondary: 2,
  drawn_per: 'message',
} as const

test('the rates of the method leave 32 % of such messages plain', () => {
  const { flawed, all, secondaries } = personaChances({ flaws: flaws(18), flaw_rates: rates })
  expect(secondaries).toBe(2)
  expect(flawed.none).toBeCloseTo(0.32, 12)
  // 0.5 × 0.64 + 0.5 × 2 × 0.2 × 0.8
  expect(flawed.one).toBeCloseTo(0.48, 12)
  expect(flawed.several).toBeCloseTo(0.2, 12)
  expect(all.none).toBeCloseTo(0.2 + 0.8 * 0.32, 12)
})

test.for([
  [0, 1],
  [1, 0.5],
  [2, 0.5 * 0.8],
  [3, 0.5 * 0.64],
] as const)('with %d flaws in all, a message shows none with a chance of %d', ([count, none]) => {
  expect(personaChances({ flaws: flaws(count), flaw_rates: rates }).flawed.none).toBeCloseTo(none, 12)
})

test('the formula agrees with counting every case, and chances sum to 1', () => {
  const chance = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
  const property = fc.property(
    chance,
    chance,
    chance,
    fc.integer({ min: 0, max: 2 }),
    (primary, secondary, free, k) => {
      const { flawed, all } = personaChances({
        flaws: flaws(5),
        flaw_rates: { ...rates, primary, secondary, flaw_free: free, max_secondary: k },
      })
      const counted = [0, 0, 0]
      for (let shown = 0; shown < 2 ** (k + 1); shown++) {
        let weight = 1
        let number = 0
        for (let flaw = 0; flaw <= k; flaw++) {
          const rate = flaw === 0 ? primary : secondary
          const shows = (shown >> flaw) % 2 === 1
          weight *= shows ? rate : 1 - rate
          if (shows) number++
        }
        counted[Math.min(2, number)]! += weight
      }
      for (const [index, name] of (['none', 'one', 'several'] as const).entries())
        expect(flawed[name]).toBeCloseTo(counted[index]!, 10)
      for (const { none, one, several } of [flawed, all]) expect(none + one + several).toBeCloseTo(1, 10)
    },
  )
  fc.assert(property)
})
