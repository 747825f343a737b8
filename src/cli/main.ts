import manifest from '../../package.json' with { type: 'json' }
import { didYouMean } from '../spec/did-you-mean.ts'
import { readArguments } from './args.ts'
import { commands } from './commands/index.ts'
import { exitCode } from './exit-code.ts'
import { commandHelp, help } from './help.ts'
import { type Host, processHost, writeNote } from './host.ts'
import { Problem } from './problem.ts'

/** Runs the command line of this process. Sets the exit code rather than exiting, so that pipes are written to the end. */
export async function run(): Promise<void> {
  let isWriting = true
  let isDone = false
  // Node ends a process that waits for nothing, such as for a promise of a team's rule that nobody keeps: no run passes so.
  process.exitCode = exitCode.failed
  process.once('beforeExit', () => {
    if (!isDone)
      writeNote('fdc: The run ended before it was done: it waited for something that never comes.\n')
  })
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head -1`) closes the pipe; that is no error, and the work goes on.
    if (code === 'EPIPE') return
    if (isWriting) writeNote(`fdc: Cannot write to standard output (${code}).\n`)
    isWriting = false
    process.exitCode = exitCode.failed
  })
  const code = await start()
  isDone = true
  if (isWriting) process.exitCode = code
}

async function start(): Promise<number> {
  let host: Host
  try {
    host = processHost()
  } catch {
    writeNote('fdc: The current folder does not exist any more.\n')
    return exitCode.failed
  }
  return main(process.argv.slice(2), host)
}

/** Runs fdc with these words. Returns the exit code; never throws. */
export async function main(words: readonly string[], host: Host): Promise<number> {
  try {
    return await dispatch(words, host)
  } catch (error) {
    await complain(error, words, host)
    return exitCode.failed
  }
}

async function complain(error: unknown, words: readonly string[], host: Host): Promise<void> {
  // Loaded when something went wrong, which is seldom.
  const { describeError, describeProblem } = await import('./report/describe-problem.ts')
  const { FileProblem } = await import('./files/file-problem.ts')
  const isProblem = error instanceof Problem || error instanceof FileProblem
  host.note(isProblem ? describeProblem(error) : describeError(error, words.includes('--verbose')))
}

async function dispatch(words: readonly string[], host: Host): Promise<number> {
  const [name, ...rest] = words
  if (name === 'help' && rest.length > 0) return dispatch([...rest, '--help'], host)
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
    host.print(commandHelp(command, await command.more?.()))
    return exitCode.fine
  }
  const action = await command.load()
  if (args.has('watch')) {
    const { watch } = await import('./watch.ts')
    return watch(
      () => action(args, host),
      (error) => complain(error, words, host),
      host,
    )
  }
  return action(args, host)
}
