import { kindOf, placeOfIdentity } from '../spec/identity.ts'
import { nameParts } from '../spec/name-parts.ts'
import type { Finding } from './rule.ts'

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
