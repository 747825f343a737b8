import type { Arguments, Flags } from '../args.ts'
import type { Host } from '../host.ts'

/** A command of fdc: what its help says, and how to load what it does. */
export interface Command {
  name: string
  summary: string
  /** What follows the name, `[specs..]`. */
  usage: string
  flags: Flags
  /** Loads what the help says after the flags, as a heading and rows of a name and what it means. */
  more?(): Promise<HelpTable>
  /** Loads the command's code; nothing of it is needed for the help. */
  load(): Promise<Action>
}

/** Does the work of a command, and returns the exit code. */
export type Action = (args: Arguments, host: Host) => Promise<number>

/** A part of a help text. */
export interface HelpTable {
  heading: string
  rows: readonly (readonly [string, string])[]
}
