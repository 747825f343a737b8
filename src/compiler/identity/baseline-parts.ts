import type { Baseline } from '../../spec/baseline.ts'
import type { Part } from './part.ts'

/** How the baseline is run, part by part. A role that the spec gives to nobody has no part. */
export function* baselineParts(baseline: Baseline): Generator<Part> {
  const { base, simulator, judges, scenarios } = baseline
  if (base !== undefined) yield { kind: 'base', value: base }
  if (simulator !== undefined) yield { kind: 'simulator', value: simulator }
  for (const name of new Set(judges)) yield { kind: 'judge', name, value: name }
  const { exchanges, repeats, plan, seed, aggregation } = baseline
  const drawn = typeof scenarios === 'number' ? scenarios : undefined
  yield { kind: 'protocol', value: { drawn, exchanges, repeats, plan, seed, aggregation } }
  for (const { id, ...rest } of typeof scenarios === 'number' ? [] : scenarios) {
    yield { kind: 'scenario', name: id, value: rest }
  }
}
