import type { Provider } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'

/** Whether a provider is still to be asked; shared by all of its models in a run. */
export interface Stop {
  by?: ProviderError
}

/** Asks a provider no more once it has said that nothing will come: an empty account, a wrong key, a wait too long. */
export function stopping(provider: Provider, stop: Stop): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      if (stop.by) throw stop.by
      try {
        return await provider.complete(request, signal)
      } catch (error) {
        if (error instanceof ProviderError && error.stopsProvider) stop.by ??= error
        throw error
      }
    },
  }
}
