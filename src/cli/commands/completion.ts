import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { bashCompletion } from '../completion/bash.ts'
import { type CompletedCommand, describeCommands } from '../completion/describe-commands.ts'
import { fishCompletion } from '../completion/fish.ts'
import { type Shell, shells } from '../completion/shells.ts'
import { zshCompletion } from '../completion/zsh.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { commands } from './index.ts'

const writers: Record<Shell, (described: readonly CompletedCommand[]) => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** Prints a script that makes a shell complete fdc's commands, flags and their values. */
export async function completion(args: Arguments, host: Host): Promise<number> {
  const [name, ...others] = args.positionals
  const shell = shells.find((known) => known === name)
  if (!shell || others.length > 0) {
    const wrong = name === undefined || others.length > 0
    throw new Problem(
      wrong ? 'Name one shell: fdc completion <shell>.' : `${JSON.stringify(name)} is not a shell fdc knows.`,
      `Shells are ${list(shells)}.`,
    )
  }
  host.print(writers[shell](describeCommands(commands)))
  return exitCode.fine
}
