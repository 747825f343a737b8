import type { CompletionRequest, Provider } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { Adapter, Endpoint } from './adapter.ts'
import { classifyFailure } from './classify-failure.ts'
import { isSameModel } from './is-same-model.ts'
import { wasCut } from './was-cut.ts'
import { withDeadline } from './wrappers/with-deadline.ts'

/**
 * Makes a provider of an adapter: it asks once and within the deadline, and every failure of the adapter becomes a
 * `ProviderError`.
 */
export function connect(endpoint: Endpoint, adapter: Adapter): Provider {
  const { id, model, baseURL, isOwnAddress, capabilities, deadlineSeconds } = endpoint
  const provider: Provider = {
    id,
    ...(!isOwnAddress && { address: baseURL }),
    capabilities,
    describe: (request) => adapter.body(request),
    async complete(request, signal) {
      const completion = await ask(endpoint, adapter, request, signal)
      const { finish, text, usage } = completion
      if (capabilities.cutsPrompts && wasCut(request, usage))
        throw new ProviderError(
          'context_exceeded',
          `${id} read ${usage?.input_total} tokens of a prompt that has many more: it cut the prompt without a word. Give the server a longer context.`,
        )
      const warning = `${id} was asked, and ${JSON.stringify(completion.model)} answered.`
      return {
        ...completion,
        finish: finish === 'ok' && text.trim() === '' ? 'empty' : finish,
        ...(!isSameModel(model, completion.model) && {
          warnings: [...(completion.warnings ?? []), warning],
        }),
      }
    },
  }
  return withDeadline(provider, deadlineSeconds)
}

async function ask(
  { id, apiKey }: Endpoint,
  adapter: Adapter,
  request: CompletionRequest,
  signal: AbortSignal = new AbortController().signal,
) {
  try {
    signal.throwIfAborted()
    return adapter.read(await adapter.send(adapter.body(request), signal))
  } catch (error) {
    if (signal.aborted) throw new ProviderError('aborted', `The call to ${id} was given up.`)
    throw error instanceof ProviderError ? error : classifyFailure(error, id, apiKey)
  }
}
