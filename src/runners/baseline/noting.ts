import type { Provider } from '../provider.ts'

/** Takes note of what a reader of the results has to know about a model's answers: that another one gave them. */
export function noting(provider: Provider, notes: Set<string>): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      const completion = await provider.complete(request, signal)
      for (const warning of completion.warnings ?? []) notes.add(warning)
      return completion
    },
  }
}
