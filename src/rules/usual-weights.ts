import type { DesignWith } from '../spec/design.ts'
import { valuesNamed } from './drawn-values.ts'

/** Looks up the weights above 0 that a dimension has without a condition, once for all its conditions. */
export function usualWeights(
  design: DesignWith<'taxonomy'>,
): (dimension: string) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>()
  return (dimension) => {
    const found = known.get(dimension)
    if (found) return found
    const weights = new Map<string, number>()
    for (const [name, { weight }] of Object.entries(valuesNamed(design, dimension) ?? {}))
      if (weight > 0) weights.set(name, weight)
    known.set(dimension, weights)
    return weights
  }
}
