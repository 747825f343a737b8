import type { Completion, CompletionRequest, Provider } from '../../src/runners/provider.ts'
import { capabilities } from '../../src/runners/providers/capabilities.ts'

/** What a call comes to: parts of a reply, an error, or whatever a function makes of the request. */
export type Outcome = Partial<Completion> | Error | ((request: CompletionRequest) => Promise<Completion>)

/** A provider that does as it is told, and keeps what it was asked. The last outcome holds for all calls that follow. */
export interface FakeProvider extends Provider {
  asked: CompletionRequest[]
}

export function fakeProvider(...outcomes: Outcome[]): FakeProvider {
  const asked: CompletionRequest[] = []
  return {
    id: 'openai:gpt-test',
    capabilities: capabilities.openai,
    describe: ({ findProblem, role, repeat, asked, ...body }) => body,
    asked,
    async complete(request) {
      asked.push(request)
      const outcome = outcomes[Math.min(asked.length, outcomes.length) - 1] ?? {}
      if (outcome instanceof Error) throw outcome
      return typeof outcome === 'function' ? outcome(request) : reply(outcome)
    },
  }
}

/** A reply with these parts. */
export function reply(parts: Partial<Completion> = {}): Completion {
  return { text: 'Good morning.', finish: 'ok', rawFinish: 'stop', model: 'gpt-test', ...parts }
}

/** So many tokens, none of them from a cache. */
export function usage(input: number, output: number) {
  return { input_total: input, cache_read: 0, cache_write: 0, output, reasoning: 0 }
}
