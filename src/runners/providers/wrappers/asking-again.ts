import type { Attempt, Completion, CompletionRequest, Provider, Role } from '../../provider.ts'
import { ProviderError } from '../../provider-error.ts'

type Outcome = Completion['finish'] | 'malformed'

// What a program reads is of no use when it is empty, breaks off or is not in its form; of a user only silence is. What
// the base model says is what is measured, whatever it is.
const readers: readonly Outcome[] = ['truncated', 'empty', 'malformed']
const useless: Readonly<Record<Role, readonly Outcome[]>> = {
  base: [],
  simulator: ['empty'],
  judge: readers,
  expert: readers,
  synthesizer: readers,
}

/** Asks once more where an answer is of no use, for one that broke off with room for twice as much. */
export function askingAgain(provider: Provider): Provider {
  return {
    ...provider,
    async complete(request, signal) {
      const first = await provider.complete(request, signal)
      const outcome = outcomeOf(request, first)
      if (!useless[request.role ?? 'base'].includes(outcome)) return keep(provider, request, first)
      const { attempts = [], usage } = first
      const before: Attempt[] = [...attempts, { outcome, waited: 0, ...(usage && { usage }) }]
      const maxTokens = outcome === 'truncated' ? request.maxTokens * 2 : request.maxTokens
      const second = await provider.complete({ ...request, maxTokens, asked: 1 }, signal)
      return keep(provider, request, { ...second, attempts: [...before, ...(second.attempts ?? [])] })
    },
  }
}

function outcomeOf({ findProblem }: CompletionRequest, { finish, text }: Completion): Outcome {
  return finish === 'ok' && findProblem?.(text) !== undefined ? 'malformed' : finish
}

function keep(provider: Provider, request: CompletionRequest, completion: Completion): Completion {
  const { finish, text, attempts = [] } = completion
  const problem = finish === 'ok' ? request.findProblem?.(text) : undefined
  if (problem === undefined) return completion
  throw new ProviderError('malformed', `The answer of ${provider.id} ${problem}.`, { attempts })
}
