import type { IdentityKind } from '../../spec/identity.ts'
import type { WeightedValue } from '../../spec/values.ts'

/** A part of a design with all that it says. Reasons (`because`) and sources are no part of it: they change no result. */
export interface Part {
  kind: IdentityKind
  /** Undefined where a design has one part of the kind. */
  name?: string
  value: unknown
}

/** Weighted values without their reasons. */
export function valuesOf(values: Readonly<Record<string, WeightedValue>>): Record<string, unknown> {
  const entries = Object.entries(values)
  return Object.fromEntries(entries.map(([name, { weight, description }]) => [name, { weight, description }]))
}
