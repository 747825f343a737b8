import { printable, printableLine } from './printable.ts'

/** What a person is told of a problem: one line, and one for the hint. */
export function describeProblem({ message, hint }: { message: string; hint?: string | undefined }): string {
  return `fdc: ${printableLine(message)}\n${hint ? `     ${printableLine(hint)}\n` : ''}`
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
