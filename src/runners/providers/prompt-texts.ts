import type { CompletionRequest } from '../provider.ts'

/** What a model is given to read, in the order of reading; a schema is read by some servers and obeyed by others. */
export function promptTexts({ system, messages }: CompletionRequest): string[] {
  return [...(system === undefined ? [] : [system]), ...messages.map(({ text }) => text)]
}
