import manifest from '../../package.json' with { type: 'json' }
import { didYouMean } from '../spec/did-you-mean.ts'
import { readArguments } from './args.ts'
import { commands } from './commands/index.ts'
import { exitCode } from './exit-code.ts'
import { commandHelp, help } from './help.ts'
import { type Host, processHost } from './host.ts'
import { Problem } from './problem.ts'

/** Runs the command line of this process. Sets the exit code rather than exiting, so that pipes are written to the end. */
export async function run(): Promise<void> {
  // A reader that has seen enough (`| head -1`) closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  process.exitCode = await main(process.argv.slice(2), processHost())
}

/** Runs fdc with these words. Returns the exit code; never throws. */
export async function main(words: readonly string[], host: Host): Promise<number> {
  try {
    return await dispatch(words, host)
  } catch (error) {
    if (error instanceof Problem) {
      host.note(`fdc: ${error.message}\n${error.hint ? `     ${error.hint}\n` : ''}`)
      return exitCode.failed
    }
    const stack = error instanceof Error ? error.stack : String(error)
    const detail = words.includes('--verbose')
      ? stack
      : `${String(error)}\n     Run it with --verbose for the details.`
    host.note(
      `fdc: This is an error of fdc itself, please report it with the spec that caused it.\n     ${detail}\n`,
    )
    return exitCode.failed
  }
}

async function dispatch(words: readonly string[], host: Host): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    host.print(help(commands))
    return name === undefined ? exitCode.failed : exitCode.fine
  }
  if (name === '--version' || name === '-v') {
    host.print(`${manifest.version}\n`)
    return exitCode.fine
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    const meant = didYouMean(
      name,
      commands.map((known) => known.name),
    )
    throw new Problem(
      `${JSON.stringify(name)} is not a command.`,
      meant ? `Did you mean \`fdc ${meant}\`?` : '`fdc --help` lists the commands.',
    )
  }
  const args = readArguments(name, rest, command.flags)
  if (args.has('help')) {
    host.print(commandHelp(command))
    return exitCode.fine
  }
  const action = await command.load()
  return action(args, host)
}
