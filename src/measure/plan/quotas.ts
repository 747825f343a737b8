import { largestRemainder } from '../quota.ts'
import { type RandomStream, shuffled } from './random-stream.ts'

/**
 * Splits scenarios among values by largest remainder, where some have their value already: the rest goes to those that
 * are furthest below their share. Ties are broken by the stream, so that other seeds give others a turn.
 * @param total scenarios, those with a value included
 * @param taken how many have each value already
 * @returns how many more get each value; they sum to `total` less all that are taken
 */
export function quotas(
  total: number,
  weights: readonly number[],
  taken: readonly number[],
  draw: RandomStream,
): number[] {
  const rest = total - taken.reduce((sum, count) => sum + count, 0)
  const missing = weights.map((weight, index) => Math.max(0, weight * total - taken[index]!))
  const all = missing.reduce((sum, share) => sum + share, 0)
  const shares = all > 0 ? missing.map((share) => share / all) : weights
  // Among equals `largestRemainder` prefers the earlier one, so that their order decides.
  const order = shuffled(weights.length, draw)
  const counts = largestRemainder(
    rest,
    order.map((index) => shares[index]!),
  )
  const result = weights.map(() => 0)
  for (const [place, index] of order.entries()) result[index] = counts[place]!
  return result
}
