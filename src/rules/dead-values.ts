import type { ConditionalWeightsSpec } from '../spec/taxonomy.ts'
import { type DrawnValues, weightAt } from './drawn-values.ts'
import type { Finding } from './rule.ts'

/** Whether conditions give a value of a dimension a weight above zero. */
export type ConditionedWeight = (dimension: string, value: string) => boolean

/** Looks up which values are drawn under a condition, however little they are without one. */
export function conditionedWeights(conditional: readonly ConditionalWeightsSpec[]): ConditionedWeight {
  const drawn = new Map<string, Set<string>>()
  for (const { dimension, weights } of conditional) {
    const values = drawn.get(dimension) ?? new Set()
    drawn.set(dimension, values)
    for (const [value, weight] of Object.entries(weights)) if (weight > 0) values.add(value)
  }
  return (dimension, value) => drawn.get(dimension)?.has(value) ?? false
}

/**
 * The findings about written values that are never drawn, and of which nobody says why.
 * @param known a value of which another rule says the same
 */
export function deadValues(drawn: DrawnValues, isConditioned: ConditionedWeight, known?: string): Finding[] {
  const { title, values, dimension = '' } = drawn
  const isDead = (name: string): boolean => {
    const { weight, because } = values[name]!
    return name !== known && weight <= 0 && because === undefined && !isConditioned(dimension, name)
  }
  return Object.keys(values)
    .filter(isDead)
    .map((name) => ({
      at: weightAt(drawn, name),
      message: `${title(name)} has weight 0, so that it is never drawn; what is listed should be drawn.`,
      // An edge type has no `because`.
      hint:
        dimension === 'edge_case'
          ? 'Give it a weight, or remove it.'
          : 'Give it a weight, remove it, or write `because` beside the weight.',
    }))
}
