import { callKey } from '../../call-key.ts'
import type { Journal } from '../../journal.ts'
import type { Completion, Provider } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'

/**
 * Answers from the journal what the journal holds. Equal requests that are under way together share one call, as they
 * do when one comes after the other: how many calls are made at a time must change no answer.
 */
export function replayed(provider: Provider, journal: Journal): Provider {
  const underWay = new Map<string, Promise<Completion>>()
  return {
    ...provider,
    complete(request, signal) {
      const key = callKey(provider, request)
      const shared = underWay.get(key)
      if (shared) return shared
      const answer = answerTo(key).finally(() => underWay.delete(key))
      underWay.set(key, answer)
      return answer

      async function answerTo(key: string): Promise<Completion> {
        const known = await journal.find(key)
        if (known instanceof ProviderError) throw known
        return known ?? provider.complete(request, signal)
      }
    },
  }
}
