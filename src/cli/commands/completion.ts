import { list } from '../../spec/show.ts'
import type { Arguments, Flags } from '../args.ts'
import { bashCompletion } from '../completion/bash.ts'
import { type CompletedCommand, describeCommands } from '../completion/describe-commands.ts'
import { fishCompletion } from '../completion/fish.ts'
import { type Shell, shells } from '../completion/shells.ts'
import { zshCompletion } from '../completion/zsh.ts'
import { exitCode } from '../exit-code.ts'
import { Problem } from '../problem.ts'
import type { Action, Command } from './command.ts'

const writers: Record<Shell, (described: readonly CompletedCommand[]) => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** Prints a script that makes a shell complete these commands, their flags and what may follow them. */
export function completionOf(commands: readonly Command[], commonFlags: Flags): Action {
  return async (args, host) => {
    host.print(writers[readShell(args)](describeCommands(commands, commonFlags)))
    return exitCode.fine
  }
}

function readShell({ positionals: [name, ...others] }: Arguments): Shell {
  const hint = `Shells are ${list(shells)}.`
  if (name === undefined || others.length > 0)
    throw new Problem('Name one shell: fdc completion <shell>.', hint)
  const shell = shells.find((known) => known === name)
  if (!shell) throw new Problem(`${JSON.stringify(name)} is not a shell fdc knows.`, hint)
  return shell
}
