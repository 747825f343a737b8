import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mcnemarExact } from '../../../src/measure/differences/mcnemar-exact.ts'
import { signFlip } from '../../../src/measure/differences/sign-flip.ts'

// Fagerland, Lydersen and Laake 2013: airway hyper-responsiveness (Bentur et al. 2009), 1 against 7, p = .070, and complete
// response (Cavo et al. 2012), 6 against 16, p = .0525. The others are powers of one half by hand.
test.for([
  [1, 7, 0.0703],
  [6, 16, 0.0525],
  [0, 5, 0.0625],
  [0, 6, 0.03125],
  [3, 3, 1],
  [0, 0, 1],
  [0, 1, 1],
] as const)('%d against %d scenarios have p = %d', ([one, other, p]) => {
  expect(mcnemarExact(one, other)).toBeCloseTo(p, 4)
  expect(mcnemarExact(other, one)).toBe(mcnemarExact(one, other))
})

test('it is what flipping the signs of ones finds', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (one, other) => {
      const differences = [
        ...Array.from({ length: one }, () => 1),
        ...Array.from({ length: other }, () => -1),
      ]
      expect(mcnemarExact(one, other)).toBeCloseTo(signFlip(differences), 10)
    }),
  )
})
