import type { Provider } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'

/**
 * Ends every call after so many seconds, whatever the provider does with its signal, and as soon as the caller gives up.
 * The SDKs' own time-outs end with the head of an answer and wait for ever for its body.
 */
export function withDeadline(provider: Provider, seconds: number): Provider {
  const late = () => new ProviderError('timeout', `${provider.id} did not answer within ${seconds} seconds.`)
  const givenUp = () => new ProviderError('aborted', `The call to ${provider.id} was given up.`)
  return {
    ...provider,
    async complete(request, given) {
      if (given?.aborted) throw givenUp()
      const controller = new AbortController()
      let end: (error: ProviderError) => void = () => {}
      const ended = new Promise<never>((_, reject) => {
        end = (error) => {
          reject(error)
          controller.abort(error)
        }
      })
      const onAbort = () => end(givenUp())
      given?.addEventListener('abort', onAbort)
      const timer = setTimeout(() => end(late()), seconds * 1000)
      try {
        return await Promise.race([ended, provider.complete(request, controller.signal)])
      } finally {
        clearTimeout(timer)
        given?.removeEventListener('abort', onAbort)
      }
    },
  }
}
