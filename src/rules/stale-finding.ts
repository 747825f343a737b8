import { describeIdentity, kindOf, placeOfIdentity } from '../spec/identity.ts'
import { count, list } from '../spec/show.ts'
import type { Finding } from './rule.ts'

// A message names as many parts as a reader can take in.
const mostNamed = 8

/** The parts of a design that changed since a result was recorded, as a message names them. */
export function nameParts(changed: readonly string[]): string {
  const named = changed.slice(0, mostNamed).map(describeIdentity)
  const rest = changed.length - named.length
  return list(rest > 0 ? [...named, count(rest, 'other part')] : named)
}

/** What every rule says of a result that is older than what it depends on. */
export function staleFinding(file: string, changed: readonly string[]): Finding {
  const many = changed.length > 1
  const parts = nameParts(changed)
  // What this fdc does not know keeps the letters that its record has.
  const subject = kindOf(changed[0]!) ? `${parts[0]!.toUpperCase()}${parts.slice(1)}` : parts
  return {
    at: placeOfIdentity(changed[0]!),
    message: `${subject} changed since ${file} was recorded; it must be of today’s design.`,
    hint: `Record it anew, or take ${many ? 'the changes' : 'the change'} back.`,
  }
}
