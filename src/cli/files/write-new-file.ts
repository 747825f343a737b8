import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { attempt } from './file-problem.ts'
import { placeNew } from './place-new.ts'
import { deferSignals } from './signals.ts'
import { discard, flush, stage } from './stage.ts'

/**
 * Writes a file that must not be there yet, whole or not at all. The folders that it needs are made.
 * @returns whether it did; false where something stands there by now
 */
export function writeNewFile(path: string, text: string): boolean {
  attempt('create the folder', dirname(path), () => mkdirSync(dirname(path), { recursive: true }))
  const staged = stage(path, text)
  const resumeSignals = deferSignals(() => discard(staged))
  try {
    flush(staged)
    return placeNew(staged)
  } finally {
    discard(staged)
    resumeSignals()
  }
}
