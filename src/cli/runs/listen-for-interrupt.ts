import type { Host } from '../host.ts'

/**
 * Turns the first SIGINT or SIGTERM into a signal for the run, which then asks nobody any more and says how it can be
 * resumed; the second ends the process at once. Call what it returns when the run is over.
 */
export function listenForInterrupt(host: Pick<Host, 'note'>): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController()
  const onSignal = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) {
      stop()
      process.kill(process.pid, name)
      return
    }
    host.note('\nfdc: Stopping; what was answered is kept. Press Ctrl+C again to end at once.\n')
    controller.abort()
  }
  const stop = () => {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return { signal: controller.signal, stop }
}
