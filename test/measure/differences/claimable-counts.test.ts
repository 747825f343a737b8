import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  claimableChanges,
  claimableCounts,
  fewestChanged,
} from '../../../src/measure/differences/claimable-counts.ts'
import { compareIndependent } from '../../../src/measure/differences/compare-independent.ts'
import { comparePaired } from '../../../src/measure/differences/compare-paired.ts'
import { mcnemarExact } from '../../../src/measure/differences/mcnemar-exact.ts'

const scenario = (passed: number) => ({ passed, judged: 1 })
const run = (passed: number, judged: number) =>
  Array.from({ length: judged }, (_, place) => scenario(place < passed ? 1 : 0))

test.for([
  [20, 8, 20, 16, 1],
  [20, 10, 20, 17, 3],
  [20, 0, 20, 5, undefined],
  [20, 20, 20, undefined, 15],
  [3, 1, 3, undefined, undefined],
] as const)('of %d beside %d of %d it takes %s or %s', ([judged, passed, other, from, to]) => {
  expect(claimableCounts(judged, { passed, judged: other })).toEqual({ from, to })
})

test('with these counts and all beyond them a difference is claimed, and with none between them', () => {
  const size = fc.integer({ min: 1, max: 25 })
  fc.assert(
    fc.property(size, size, fc.nat({ max: 25 }), (judged, other, share) => {
      const passed = Math.round((other * share) / 25)
      const { from = judged + 1, to = -1 } = claimableCounts(judged, { passed, judged: other })
      for (let own = 0; own <= judged; own++) {
        const { claim } = compareIndependent(run(own, judged), run(passed, other))!
        expect(claim).toBe(own >= from ? 'better' : own <= to ? 'worse' : 'not_shown')
      }
    }),
    { numRuns: 60 },
  )
})

test('six pairs that change the same way are enough among any number, and five never are', () => {
  expect(fewestChanged).toBe(6)
  for (const [both, neither] of [
    [0, 0],
    [7, 7],
    [14, 0],
    [0, 94],
    [150, 144],
  ] as const) {
    const changed = (count: number) =>
      comparePaired([
        ...Array.from({ length: both }, () => ({ one: scenario(1), other: scenario(1) })),
        ...Array.from({ length: count }, () => ({ one: scenario(1), other: scenario(0) })),
        ...Array.from({ length: neither }, () => ({ one: scenario(0), other: scenario(0) })),
      ])!.claim
    expect([changed(5), changed(6)]).toEqual(['not_shown', 'better'])
  }
})

test.for([
  [0, undefined],
  [5, undefined],
  [6, 6],
  [8, 8],
  [9, 8],
  [12, 10],
  [25, 18],
])('of %d scenarios that changed, %s must have changed the same way', ([changed, most]) => {
  // The sign test's table of critical values at 5 %, two-sided: 0 of 6 and 8, 1 of 9, 2 of 12, 7 of 25.
  expect(claimableChanges(changed!)).toBe(most)
  if (most === undefined) return
  expect(mcnemarExact(most, changed! - most)).toBeLessThanOrEqual(0.05)
  if (most < changed!) expect(mcnemarExact(most - 1, changed! - most + 1)).toBeGreaterThan(0.05)
})
