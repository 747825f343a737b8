import type { CompletionRequest } from '../../src/runners/provider.ts'

/** A request as a person reads it: who is told what, in the order of reading. */
export function showRequest({ system, messages, schema }: CompletionRequest): string {
  const parts = [
    ['system', system ?? ''],
    ...messages.map(({ role, text }) => [role, text]),
    ...(schema ? [['schema', JSON.stringify(schema, null, 2)]] : []),
  ]
  return parts.map(([who, text]) => `──── ${who} ────\n\n${text!.trimEnd()}\n`).join('\n')
}
