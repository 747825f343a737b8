import type { CompletionRequest } from '../provider.ts'

/** The system prompt of a request, with its schema written into it: for endpoints that take none. */
export function withSchema({ system, schema }: CompletionRequest): string | undefined {
  if (!schema) return system
  const wish = `Answer with one JSON object and nothing else, without a code fence. It must follow this JSON Schema:\n${JSON.stringify(schema)}`
  return system === undefined ? wish : `${system}\n\n${wish}`
}
