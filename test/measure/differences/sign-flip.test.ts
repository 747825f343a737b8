import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signFlip } from '../../../src/measure/differences/sign-flip.ts'

// Fisher 1935, The Design of Experiments, section 21: Darwin's 15 pairs of maize, in eighths of an inch. 863 of 2^15 choices of
// signs have a sum of 314 or more, so that p is 1726 / 32768 on both sides.
const darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]

test('Darwin’s maize differs with the chance that Fisher counted', () => {
  expect(darwin.reduce((sum, difference) => sum + difference, 0)).toBe(314)
  expect(signFlip(darwin)).toBe(1726 / 32_768)
})

test('without a difference there is none to be surprised by', () => {
  expect(signFlip([])).toBe(1)
  expect(signFlip([0, 0])).toBe(1)
  expect(signFlip([2, -2])).toBe(1)
  expect(signFlip([5])).toBe(1)
})

const differences = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 })

test('it counts what trying every choice of signs counts', () => {
  fc.assert(
    fc.property(differences, (values) => {
      const seen = Math.abs(values.reduce((sum, value) => sum + value, 0))
      let extreme = 0
      for (let signs = 0; signs < 2 ** values.length; signs++) {
        const sum = values.reduce((total, value, place) => total + ((signs >> place) & 1 ? value : -value), 0)
        if (Math.abs(sum) >= seen) extreme++
      }
      expect(signFlip(values)).toBeCloseTo(extreme / 2 ** values.length, 12)
    }),
  )
})

test('neither order, nor scale, nor the direction changes it', () => {
  fc.assert(
    fc.property(differences, (values) => {
      const p = signFlip(values)
      expect(signFlip(values.toReversed())).toBe(p)
      expect(signFlip(values.map((value) => -value))).toBe(p)
      expect(signFlip(values.map((value) => 3 * value))).toBe(p)
    }),
  )
})
