import schemas from '#compiled/schemas'
import { didYouMean, editDistance } from '../../spec/did-you-mean.ts'
import type { Path } from '../../spec/path.ts'
import { knownKeys, meantKey } from '../choose-errors.ts'
import type { SchemaError } from '../schema-error.ts'
import type { Candidate } from './candidate.ts'
import { isOfKind } from './is-of-kind.ts'
import { fold } from './meant-value.ts'

/**
 * The known key that an unknown one is a slip of. It is certain where it is one edit away, no other is near, and its value
 * is of the right kind: further off lie words that mean the opposite, such as `min_turns` from `max_turns`.
 */
export function meantName(error: SchemaError, path: Path): Candidate | undefined {
  const meant = meantKey(error)
  if (meant === undefined) return undefined
  const written = String(path.at(-1))
  const others = knownKeys(error).filter((key) => key !== meant && !Object.hasOwn(error.data as object, key))
  const { properties } = error.parentSchema as { properties: Record<string, object> }
  const value = (error.data as Record<string, unknown>)[written]
  const isFit = isOfKind(value, properties[meant]!, schemas['finetune.config']!)
  const isNear =
    fold(written) === fold(meant) || editDistance(written.toLowerCase(), meant.toLowerCase()) === 1
  return {
    isCertain: isNear && isFit && didYouMean(written, others) === undefined,
    proposal: { title: `Rename the key to \`${meant}\`.`, changes: [{ at: path, rename: meant }] },
  }
}
