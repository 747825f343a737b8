import type { BandsSpec } from '../../spec/baseline.ts'
import { multiply } from '../../spec/decimal.ts'
import { chanceBelow } from '../certainty.ts'

/** Where a pass rate lies. The edges belong to the middle. */
export type Band = 'below' | 'middle' | 'above'

/** How sure it is that the true rate lies in a band. */
export type BandWord = 'clearly' | 'likely' | 'most_likely' | 'uncertain'

/** Where the bands meet. The first edge must not lie above the second. */
export type BandEdges = Required<BandsSpec>

/**
 * The band of a pass rate. Counts are compared with the edges as the decimals that people write: 7 of 10 is .70, whatever
 * that is in binary. Undefined where nothing was judged.
 */
export function bandOf(passed: number, judged: number, edges: BandEdges): Band | undefined {
  if (judged === 0) return undefined
  if (passed < multiply(judged, edges.needed_below)) return 'below'
  return passed > multiply(judged, edges.sufficient_above) ? 'above' : 'middle'
}

/**
 * The posterior chance of each band from a flat prior: Beta(1 + passed, 1 + judged − passed). They sum to 1. Without a
 * conversation they are the widths of the bands. The counts may be effective ones.
 */
export function bandChances(passed: number, judged: number, edges: BandEdges): Record<Band, number> {
  const below = chanceUpTo(edges.needed_below, passed, judged)
  // The upper tail has a series of its own, which is more exact than what is left of 1.
  const above = chanceUpTo(1 - edges.sufficient_above, judged - passed, judged)
  return { below, middle: Math.max(0, 1 - below - above), above }
}

/** Chance from which a rate is said to be clearly in its band. */
export const clear = 0.95
const likely = 0.8

/**
 * The word for a band, from the chances of all: from .95 "clearly", from .80 "likely", else "most likely" where no other
 * band has a larger chance. The middle band of .50 to .70 cannot be more than that with 30 conversations or fewer. Where
 * another band has the larger chance, as with 5 of 10, the band of the rate is not even the most likely one.
 */
export function bandWord(band: Band, chances: Record<Band, number>): BandWord {
  const chance = chances[band]
  if (chance >= clear) return 'clearly'
  if (chance >= likely) return 'likely'
  return chance >= Math.max(...Object.values(chances)) ? 'most_likely' : 'uncertain'
}

// Bands may reach to either end, where nothing lies beyond.
function chanceUpTo(bound: number, passed: number, judged: number): number {
  if (bound <= 0) return 0
  return bound >= 1 ? 1 : chanceBelow(bound, passed, judged)
}
