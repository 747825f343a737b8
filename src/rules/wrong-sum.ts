import { roundWeights } from '../measure/round-weights.ts'
import { findWrongSum, sumToOne } from '../measure/weight-sum.ts'
import { subtract } from '../spec/decimal.ts'
import type { DesignPath } from '../spec/design.ts'
import { count, list, shorten } from '../spec/show.ts'
import type { Finding } from './rule.ts'

/** Weights that belong together and sum to 1. */
export interface WeightGroup {
  /** Plural, as it begins a sentence: "Category weights". */
  subject: string
  weights: Readonly<Record<string, number>>
  at(name: string): DesignPath
  /** Names that the spec leaves out, so that they weigh 0. */
  absent?: readonly string[]
}

/** The option that every rule on sums has. */
export const tolerance = {
  default: 0,
  minimum: 0,
  maximum: 0.1,
  description: 'How far a sum may lie from 1. Sums are exact in decimals, so that 0 is no hardship.',
}

/** What `--fix` does about a sum. */
export const roundingFix =
  'Where only rounding explains the difference, as in 0.33 + 0.33 + 0.33, one unit of the last digit is added to or taken from as few weights as possible.'

// As many places as a reader can take in.
const mostNamed = 12

/**
 * The finding about values whose weights do not sum to 1. Nearly all do, and then neither their names nor what they are
 * called is looked at.
 */
export function wrongSumOfValues(
  subject: () => string,
  values: Readonly<Record<string, { weight: number }>>,
  at: WeightGroup['at'],
  tolerated: number,
): Iterable<Finding> {
  const names = Object.keys(values)
  const weights = names.map((name) => values[name]!.weight)
  if (sumToOne(weights, tolerated)) return []
  const named = Object.fromEntries(names.map((name, index) => [name, weights[index]!]))
  return wrongSum({ subject: subject(), weights: named, at }, tolerated)
}

/** The finding that every rule on sums makes: at the weight that was most likely mistyped, with the others beside it. */
export function* wrongSum({ subject, weights, at, absent }: WeightGroup, tolerated = 0): Generator<Finding> {
  const wrong = findWrongSum(weights, tolerated)
  if (!wrong) return
  const { total, suspect, mended } = wrong
  const difference = subtract(1, total)
  const change = difference > 0 ? `add ${difference}` : `take away ${-difference}`
  const others = Object.keys(weights).filter((name) => name !== suspect)
  const possible = mended > 0 && mended <= 1
  yield {
    at: at(suspect),
    message: `${subject} sum to ${total}; they must sum to 1 (${nameWeights(weights, absent)}).`,
    hint: possible
      ? `Make this ${mended}${others.length > 0 ? `, or ${change} elsewhere` : ''}.`
      : `${change[0]!.toUpperCase()}${change.slice(1)} in all.`,
    related: others
      .slice(0, mostNamed)
      .map((name) => ({ at: at(name), message: `${name} is ${weights[name]}` })),
    ...proposals(weights, at, possible ? { name: suspect, weight: mended } : undefined),
  }
}

// Where some are left out, numbers alone would not say which are meant.
function nameWeights(weights: WeightGroup['weights'], absent: readonly string[] = []): string {
  if (absent.length === 0) return list(shorten(Object.values(weights).map(String)))
  const written = Object.entries(weights).filter(([name]) => !absent.includes(name))
  return `${list(written.map(([name, weight]) => `${name} ${weight}`))}; ${list(absent)} 0 by default`
}

function proposals(
  weights: WeightGroup['weights'],
  at: WeightGroup['at'],
  suspect: { name: string; weight: number } | undefined,
): Pick<Finding, 'fix' | 'suggestions'> {
  const rounded = Object.entries(roundWeights(weights) ?? {})
  if (rounded.length > 0) {
    const named = list(rounded.map(([name, weight]) => `\`${name}\` to ${weight}`).slice(0, 3))
    const more = rounded.length > 3 ? ` and ${count(rounded.length - 3, 'more weight')}` : ''
    const changes = rounded.map(([name, weight]) => ({ at: at(name), set: weight }))
    return { fix: { title: `Round ${named}${more}.`, changes } }
  }
  if (!suspect) return {}
  const { name, weight } = suspect
  return {
    suggestions: [{ title: `Set \`${name}\` to ${weight}.`, changes: [{ at: at(name), set: weight }] }],
  }
}
