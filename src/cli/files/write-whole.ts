import { deferSignals } from './signals.ts'
import { discard, flush, putInPlace, stage } from './stage.ts'

/** Puts a text in the place of a file, whole or not at all, also where a signal comes in between. `mode` is that of the file. */
export function writeWhole(path: string, text: string, mode: number | undefined): void {
  const staged = stage(path, text, mode)
  const resumeSignals = deferSignals(() => discard(staged))
  try {
    flush(staged)
    putInPlace(staged)
  } catch (error) {
    discard(staged)
    throw error
  } finally {
    resumeSignals()
  }
}
