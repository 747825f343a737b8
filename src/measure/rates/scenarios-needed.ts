import { z95 } from '../certainty.ts'
import { greatestCommonDivisor } from '../greatest-common-divisor.ts'
import { type BandEdges, bandChances, bandOf, clear } from './bands.ts'

/**
 * The fewest scenarios whose Wilson interval is no wider than `halfWidth` to either side of its centre. At a rate of .60, the
 * middle of the default bands, a half-width of .20 takes 20, .15 takes 38 and .10 takes 89. The half-width of Wilson 1927
 * is solved for n: h²n² + (2h² − pq)z²n + (h² − 1/4)z⁴ = 0. `halfWidth` lies above 0; at least 1 scenario.
 */
export function scenariosForHalfWidth(halfWidth: number, rate = 0.6): number {
  const [h2, z2] = [halfWidth * halfWidth, z95 * z95]
  const linear = (2 * h2 - rate * (1 - rate)) * z2
  const constant = (h2 - 1 / 4) * z2 * z2
  const root = (Math.sqrt(Math.max(0, linear * linear - 4 * h2 * constant)) - linear) / (2 * h2)
  return Math.max(1, Math.ceil(root))
}

// A rate this near to an edge is on it for every practical purpose.
const mostScenarios = 100_000

/**
 * How many conversations would settle the band of a rate, which is to say put it clearly there: the first multiple of the
 * reduced rate, itself included, at which that same rate gives its band a posterior chance of .95 (7 of 10 is asked at 10,
 * 20, 30 …), and no less than `judged`. Undefined where nothing was judged, and where a hundred thousand would not do: on an
 * edge no number would.
 */
export function conversationsToSettle(passed: number, judged: number, edges: BandEdges): number | undefined {
  const band = bandOf(passed, judged, edges)
  if (!band) return undefined
  const chance = (of: number, out: number) => bandChances(of, out, edges)[band]
  if (chance(passed, judged) >= clear) return judged
  const part = greatestCommonDivisor(passed, judged)
  const [x, n] = [passed / part, judged / part]
  const isClear = (times: number) => chance(x * times, n * times) >= clear
  let low = part
  let high = 2 * part
  while (!isClear(high)) {
    low = high
    high *= 2
    if (n * low >= mostScenarios) return undefined
  }
  while (high - low > 1) {
    const between = Math.floor((low + high) / 2)
    if (isClear(between)) high = between
    else low = between
  }
  return n * high
}
