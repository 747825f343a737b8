import { callKey } from '../../call-key.ts'
import type { Journal } from '../../journal.ts'
import type { Provider } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'

/** Writes every call into a journal, and answers what the journal holds from there. */
export function journaled(provider: Provider, journal: Journal): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      const key = callKey(provider, request)
      const known = await journal.find(key)
      if (known) return known
      const { role, repeat = 0, asked = 0 } = request
      await journal.started(key, { provider: provider.id, ...(role && { role }), repeat, asked })
      try {
        const completion = await provider.complete(request, signal)
        await journal.finished(key, completion)
        return completion
      } catch (error) {
        if (error instanceof ProviderError) await journal.failed(key, error)
        throw error
      }
    },
  }
}
