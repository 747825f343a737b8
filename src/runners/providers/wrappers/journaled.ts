import { callKey } from '../../call-key.ts'
import type { Journal } from '../../journal.ts'
import type { Provider } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'
import type { ModelPrice } from '../prices/price-table.ts'
import { worstCase } from '../prices/worst-case.ts'

/** Writes every call into a journal: before it is made, and what came of it before that counts. */
export function journaled(provider: Provider, journal: Journal, price?: ModelPrice): Provider {
  return {
    ...provider,
    async complete({ attempts = [], ...request }, signal) {
      const key = callKey(provider, request)
      const { role, repeat = 0, asked = 0 } = request
      const worst = worstCase(request, price)
      await journal.started(key, { provider: provider.id, ...(role && { role }), repeat, asked, worst })
      try {
        const completion = await provider.complete(request, signal)
        // What was tried belongs to the answer, also where it is read again instead of asked for.
        await journal.finished(key, attempts.length > 0 ? { ...completion, attempts } : completion)
        return completion
      } catch (error) {
        if (error instanceof ProviderError) await journal.failed(key, error, attempts)
        throw error
      }
    },
  }
}
