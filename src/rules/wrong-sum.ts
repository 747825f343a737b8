import type { WrongSum } from '../measure/weight-sum.ts'
import { subtract } from '../spec/decimal.ts'
import type { DesignPath } from '../spec/design.ts'
import { list } from '../spec/show.ts'
import type { Finding } from './rule.ts'

/**
 * The finding that every rule on sums makes: at the weight that was most likely mistyped, with the others beside it.
 * `subject` is plural ("Category weights").
 */
export function* wrongSum(
  subject: string,
  { total, suspect, mended }: WrongSum,
  weights: Readonly<Record<string, number>>,
  at: (name: string) => DesignPath,
): Generator<Finding> {
  const difference = subtract(1, total)
  const change = difference > 0 ? `add ${difference}` : `take away ${-difference}`
  const others = Object.keys(weights).filter((name) => name !== suspect)
  const possible = mended >= 0 && mended <= 1
  yield {
    at: at(suspect),
    message: `${subject} sum to ${total}; they must sum to 1 (${list(Object.values(weights).slice(0, 12).map(String), 'and')}).`,
    hint: possible
      ? `Make this ${mended}, or ${change} elsewhere.`
      : `${change[0]!.toUpperCase()}${change.slice(1)} in all.`,
    related: others.slice(0, 12).map((name) => ({ at: at(name), message: `${name} is ${weights[name]}` })),
  }
}
