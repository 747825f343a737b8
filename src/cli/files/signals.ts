const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What is to be done should a signal end the process now. */
const cleanUps = new Set<() => void>()
let listening = false

/**
 * Lets short work finish before a signal ends the process. Writing is synchronous, so a signal that arrives meanwhile
 * is heard after it, in the next turn of the event loop, for which the listeners stay.
 * @param cleanUp done before the process dies, in case the work was not
 * @returns call it when the work is done
 */
export function deferSignals(cleanUp: () => void): () => void {
  cleanUps.add(cleanUp)
  if (!listening) for (const signal of SIGNALS) process.on(signal, die)
  listening = true
  return () => {
    cleanUps.delete(cleanUp)
    if (cleanUps.size === 0) setImmediate(stopListening)
  }
}

function stopListening(): void {
  if (cleanUps.size > 0) return
  for (const signal of SIGNALS) process.off(signal, die)
  listening = false
}

function die(signal: NodeJS.Signals): void {
  for (const cleanUp of cleanUps) cleanUp()
  cleanUps.clear()
  stopListening()
  // Dying of the signal itself tells the caller what happened, unless somebody else has a plan for it.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
