import type { CompletionRequest, Provider } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { Adapter, Endpoint } from './adapter.ts'
import { classifyFailure, clip } from './classify-failure.ts'
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
      const { usage: counted, ...completion } = await ask(endpoint, adapter, request, signal)
      // No prompt has no tokens: some stand-ins and gateways write 0 where they do not count.
      const usage = counted?.input_total ? counted : undefined
      const { finish, text } = completion
      if (capabilities.cutsPrompts && wasCut(request, usage))
        throw new ProviderError(
          'context_exceeded',
          `${id} read ${usage?.input_total} tokens of a prompt that has many more: it cut the prompt without a word. Give the server a longer context.`,
        )
      const warning = `${id} was asked, and ${JSON.stringify(completion.model)} answered.`
      return {
        ...completion,
        ...(usage && { usage }),
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
  { id, redact }: Endpoint,
  adapter: Adapter,
  request: CompletionRequest,
  signal: AbortSignal = new AbortController().signal,
) {
  try {
    signal.throwIfAborted()
    return adapter.read(await adapter.send(adapter.body(request), signal))
  } catch (error) {
    if (signal.aborted) throw new ProviderError('aborted', `The call to ${id} was given up.`)
    if (!(error instanceof ProviderError)) throw classifyFailure(error, id, redact)
    throw new ProviderError(error.kind, clip(redact(error.message)), error)
  }
}
