import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, FileProblem } from '../files/file-problem.ts'
import { assertInside } from '../files/locate.ts'
import { takeLock } from '../files/take-lock.ts'
import { WORK_FOLDER } from '../files/work-folder.ts'
import { listRunFolders, lockOfRun } from './run-folder.ts'

/** Removes the folder of a run. False where it is gone or somebody has begun to work on it, which is left alone. */
export function removeRun(root: string, id: string): boolean {
  // Looked for anew: a link may have taken its place since.
  const folder = listRunFolders(root).find((run) => run.id === id)
  if (!folder) return false
  assertInside(join(root, WORK_FOLDER, 'runs'), folder.path)
  let release: () => void
  try {
    release = takeLock(lockOfRun(folder))
  } catch (error) {
    if (error instanceof FileProblem && error.code === undefined) return false
    throw error
  }
  try {
    // Links in the folder are removed, and what they lead to is not.
    attempt('remove', folder.path, () => rmSync(folder.path, { recursive: true }))
    return true
  } finally {
    release()
  }
}
