import { describeIdentity } from './identity.ts'
import { count, list } from './show.ts'

// A message names as many parts as a reader can take in.
const mostNamed = 8

/** The parts of a design that changed since a result was recorded, as a message names them. */
export function nameParts(changed: readonly string[]): string {
  const named = changed.slice(0, mostNamed).map(describeIdentity)
  const rest = changed.length - named.length
  return list(rest > 0 ? [...named, count(rest, 'other part')] : named)
}
