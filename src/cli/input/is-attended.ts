import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'

/** Whether a person can be asked: both ends are a terminal, no job runner pretends to be one, and `--yes` was not said. */
export function isAttended(args: Arguments, host: Host): boolean {
  return !args.has('yes') && !host.env.CI && host.isTerminal && process.stdin.isTTY === true
}
