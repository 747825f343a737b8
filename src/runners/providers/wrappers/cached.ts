import type { Digest } from '../../../spec/record.ts'
import { callKey } from '../../call-key.ts'
import type { Completion, Provider } from '../../provider.ts'

/** Answers by the key of their call, kept between runs. */
export interface CompletionStore {
  get(key: Digest): Completion | undefined | Promise<Completion | undefined>
  set(key: Digest, completion: Completion): void | Promise<void>
}

/**
 * Answers what was answered before. Every kind of reply is kept: if refusals were drawn again and full answers were not,
 * a model would look better with every run.
 */
export function cached(provider: Provider, store: CompletionStore): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      const key = callKey(provider, request)
      const known = await store.get(key)
      if (known) return { ...known, fromCache: true }
      const completion = await provider.complete(request, signal)
      await store.set(key, completion)
      return completion
    },
  }
}
