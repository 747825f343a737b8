import type { Provider } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'
import type { Redact } from '../../redactor.ts'

/** Cuts secrets out of all that a provider says, before anybody keeps it. */
export function redacting(provider: Provider, redact: Redact): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      try {
        return redactDeeply(await provider.complete(request, signal), redact)
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error
        throw new ProviderError(error.kind, redact(error.message), error)
      }
    },
  }
}

function redactDeeply<Value>(value: Value, redact: Redact): Value {
  if (typeof value === 'string') return redact(value) as Value
  if (Array.isArray(value)) return value.map((item) => redactDeeply(item, redact)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, redactDeeply(item, redact)])
  return Object.fromEntries(entries) as Value
}
