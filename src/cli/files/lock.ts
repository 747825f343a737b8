import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deferSignals } from './signals.ts'
import { type Lock, takeLock } from './take-lock.ts'
import { openWorkFolder, WORK_FOLDER } from './work-folder.ts'

/** Does `work` while no other process builds into `root`. The lock is `.fdc/build.lock`. */
export function withLock<T>(root: string, work: () => T): T {
  openWorkFolder(root)
  const release = takeLock(lockOf(root))
  const resumeSignals = deferSignals(release)
  try {
    return work()
  } finally {
    release()
    resumeSignals()
  }
}

/** Whether there is a lock, be it of a living or a dead process. */
export function isLocked(root: string): boolean {
  return existsSync(lockOf(root).file)
}

function lockOf(root: string): Lock {
  return { file: join(root, WORK_FOLDER, 'build.lock'), what: 'fdc build' }
}
