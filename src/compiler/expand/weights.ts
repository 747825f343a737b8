import { equalShares } from '../../spec/decimal.ts'
import type { WeightedValue, WeightedValues } from '../../spec/values.ts'

/** Weighted values in full form: a bare number is a weight without words. */
export function expandWeights(
  values: WeightedValues,
  meanings: Record<string, string> = {},
): Record<string, WeightedValue> {
  const full: Record<string, WeightedValue> = {}
  for (const [name, value] of Object.entries(values)) {
    const description = Object.hasOwn(meanings, name) ? meanings[name] : undefined
    const written = typeof value === 'number' ? { weight: value } : value
    full[name] = description === undefined ? written : { description, ...written }
  }
  return full
}

/** Names without weights are equally likely. */
export function equalWeights(names: readonly string[]): Record<string, WeightedValue> {
  const shares = equalShares(names.length)
  return Object.fromEntries(names.map((name, index) => [name, { weight: shares[index]! }]))
}
