import { flawName } from '../../spec/identity.ts'
import type { Personas } from '../../spec/personas.ts'
import { type Part, valuesOf } from './part.ts'

/** Who the simulated users are, part by part. */
export function* personaParts(personas: Personas): Generator<Part> {
  for (const [name, { because: _, ...style }] of Object.entries(personas.styles)) {
    yield { kind: 'style', name, value: style }
  }
  for (const [group, flaws] of Object.entries(personas.flaws)) {
    for (const [name, flaw] of Object.entries(flaws)) {
      yield { kind: 'flaw', name: flawName(group, name), value: flaw }
    }
  }
  const { because: _, ...rates } = personas.flaw_rates
  yield { kind: 'flaw_rates', value: rates }
  for (const [name, values] of Object.entries(personas.attributes)) {
    yield { kind: 'attribute', name, value: valuesOf(values) }
  }
  yield { kind: 'trajectories', value: valuesOf(personas.trajectories) }
}
