import type { Arguments } from '../args.ts'
import { shellWord } from '../show-command.ts'

/** The flags that say what a run is, as they were written. A run that is resumed has them again without being told. */
export type RunFlags = Readonly<Record<string, readonly string[]>>

/** Those of these flags that were written. */
export function writtenFlags(args: Arguments, names: readonly string[]): RunFlags {
  return Object.fromEntries(names.filter((name) => args.has(name)).map((name) => [name, args.all(name)]))
}

/** The command line as if it had repeated the flags of an earlier run; those that it has itself come first. */
export function withFlags(args: Arguments, earlier: RunFlags): Arguments {
  const valuesOf = (name: string) =>
    args.has(name) || !Object.hasOwn(earlier, name) ? undefined : earlier[name]
  return {
    ...args,
    has: (name) => valuesOf(name) !== undefined || args.has(name),
    get: (name) => valuesOf(name)?.[0] ?? args.get(name),
    all: (name) => [...(valuesOf(name) ?? args.all(name))],
  }
}

/** Those of the flags in a journal that have one of these names: whoever wrote it may not set others. */
export function readFlags(flags: RunFlags, names: readonly string[]): RunFlags {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(flags, name)).map((name) => [name, flags[name]!]),
  )
}

/** The command that goes on with a run: with the spec and the flags of this one that a run does not remember. */
export function resumeCommand(
  runner: string,
  id: string,
  args: Arguments,
  repeated: readonly string[],
): string {
  const flags = args.options
    .filter(({ flag }) => repeated.includes(flag))
    .flatMap(({ flag, value }) => [`--${flag}`, ...(value === '' ? [] : [shellWord(value)])])
  return ['fdc', runner, ...args.positionals.map(shellWord), '--resume', id, ...flags].join(' ')
}
