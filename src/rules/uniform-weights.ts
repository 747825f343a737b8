import { list, shorten } from '../spec/show.ts'
import type { DrawnValues } from './drawn-values.ts'
import type { Finding } from './rule.ts'

/** The options of the rules on uniform weights. */
export const uniformOptions = {
  min_values: {
    default: 3,
    minimum: 2,
    description:
      'Fewest values of which equal weights are questioned. Two halves may well be what was measured.',
  },
  spread: {
    default: 0.1,
    minimum: 0,
    maximum: 1,
    description:
      'How far the smallest weight may lie below the largest, as a part of it, and they still count as equal. The default forgives the rounding of sixths and ninths (0.16 and 0.17, 0.11 and 0.12).',
  },
}

/** The finding about written weights that are all the same although nobody says why. */
export function uniformWeights(
  { subject, dimension, values, at }: DrawnValues,
  { min_values, spread }: { min_values: number; spread: number },
): Finding[] {
  const all = Object.values(values)
  if (all.length < min_values) return []
  let [least, most] = [1, 0]
  for (const { weight, because } of all) {
    least = Math.min(least, weight)
    most = Math.max(most, weight)
    // Less a trifle, since a product of decimals may come out above the decimal that a person would compute.
    if (least < most * (1 - spread) - 1e-9 || because !== undefined) return []
  }
  if (most === 0) return []
  const weights = shorten(all.map(({ weight }) => String(weight)))
  return [
    {
      at,
      message: `${subject()} are all about the same (${list(weights)}); they should say what is frequent and what is rare, or why nothing is.`,
      // A type has no `because`; that of the share speaks for its types.
      hint: `Count a hundred real requests, or write \`because\` ${dimension === 'edge_case' ? 'beside `types`' : 'at one of the values'}.`,
    },
  ]
}
