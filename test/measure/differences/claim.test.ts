import { expect, test } from 'vitest'
import { claimOf } from '../../../src/measure/differences/claim.ts'

test.for([
  [0.01, 0.3, 0.02, 'better'],
  [0.01, 0.3, 0.05, 'better'],
  [0.01, 0.3, 0.0501, 'not_shown'],
  [0.01, 0.3, undefined, 'better'],
  [0, 0.3, 0.02, 'not_shown'],
  [-0.3, 0, 0.02, 'not_shown'],
  [-0.3, -0.01, 0.02, 'worse'],
  [-0.3, -0.01, 0.2, 'not_shown'],
  [-0.3, -0.01, undefined, 'worse'],
  [-0.1, 0.3, 0.02, 'not_shown'],
  [-0.1, 0.3, undefined, 'not_shown'],
] as const)('from %d to %d with p = %s it is %s', ([low, high, p, claim]) => {
  expect(claimOf({ low, high }, p)).toBe(claim)
})
