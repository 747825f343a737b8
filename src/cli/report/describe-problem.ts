import { hideSecrets } from '../../measure/hide-secrets.ts'
import { printable, printableLine } from './printable.ts'

/** What a person is told of a problem: one line, one for the hint, and the details if there are any. */
export function describeProblem(problem: {
  message: string
  hint?: string | undefined
  detail?: string | undefined
}): string {
  const { message, hint, detail } = problem
  // A flag may hold a key that was meant for another program.
  const lines = [`fdc: ${printableLine(hideSecrets(message))}`]
  if (hint) lines.push(`     ${printableLine(hideSecrets(hint))}`)
  if (detail) lines.push(printable(hideSecrets(detail)))
  return `${lines.join('\n')}\n`
}

/** What a person is told of an error that is fdc's own; its stack only where it was asked for. */
export function describeError(error: unknown, verbose: boolean): string {
  const stack = error instanceof Error ? error.stack : undefined
  const detail =
    verbose && stack !== undefined
      ? stack
      : `${String(error)}${verbose ? '' : '\n     Run it with --verbose for the details.'}`
  return `fdc: This is an error of fdc itself, please report it with the spec that caused it.\n     ${printable(detail)}\n`
}
