import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { describeProblem } from '../report/describe-problem.ts'
import { describeThrown } from './describe-thrown.ts'

let isListening = false

/** Tells of what rules of a team throw when nobody waits for it, as in a timer or a promise, and fails the run. */
export function catchStrayFailures(files: readonly string[], note: Host['note']): void {
  if (isListening) return
  isListening = true
  const tell = (thrown: unknown) => {
    const { message } = describeThrown(thrown)
    note(
      describeProblem({
        message: `A rule of ${files.join(', ')} failed after its check: ${message.split('\n')[0]}`,
      }),
    )
    process.once('exit', () => {
      process.exitCode = exitCode.failed
    })
  }
  process.on('unhandledRejection', tell)
  process.on('uncaughtException', tell)
}
