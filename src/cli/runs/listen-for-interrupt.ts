import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'

/** Waits for somebody to give up a run. */
export interface Interrupt {
  /** Comes when somebody does. */
  signal: AbortSignal
  /** The exit code that says so; undefined while nobody has. */
  code(): number | undefined
  /** Ends the waiting, when the run is over. */
  stop(): void
}

const codes = { SIGINT: exitCode.interrupted, SIGTERM: exitCode.terminated } as const

/**
 * Turns the first SIGINT or SIGTERM into a signal for the run, which then asks nobody any more and says how it can be
 * resumed; the second ends the process at once.
 * @param before is done before anything is said, so that it stands on a line of its own
 */
export function listenForInterrupt(host: Pick<Host, 'note'>, before: () => void): Interrupt {
  const controller = new AbortController()
  let code: number | undefined
  const onSignal = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) {
      stop()
      process.kill(process.pid, name)
      return
    }
    code = codes[name as keyof typeof codes]
    before()
    const again = name === 'SIGINT' ? ' Press Ctrl+C again to end at once.' : ''
    host.note(`fdc: Stopping; what was answered is kept.${again}\n`)
    controller.abort()
  }
  const names = Object.keys(codes) as NodeJS.Signals[]
  const stop = () => {
    for (const name of names) process.off(name, onSignal)
  }
  for (const name of names) process.on(name, onSignal)
  return { signal: controller.signal, code: () => code, stop }
}
