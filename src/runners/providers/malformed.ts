import type { ModelReference } from '../../spec/values.ts'
import { ProviderError } from '../provider-error.ts'

/** The error of a response that is no reply: `problem` completes "The answer of … ". */
export function malformed({ id }: { id: ModelReference }, problem: string): ProviderError {
  return new ProviderError('malformed', `The answer of ${id} ${problem}.`)
}
