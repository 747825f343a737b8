import { lstatSync, mkdirSync, readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { showPath } from '../show-path.ts'
import { attempt, attemptQuietly, FileProblem } from './file-problem.ts'
import { isProcessAlive } from './process-alive.ts'
import { discard, putInPlace, readLeftoverName, stage } from './stage.ts'

/** Where fdc keeps what is nobody else's business, relative to the output folder. */
export const WORK_FOLDER = '.fdc'

/** Makes the work folder, which tells git by itself to ignore it, and returns its path. */
export function openWorkFolder(root: string): string {
  const folder = join(root, WORK_FOLDER)
  attempt('create the folder', folder, () => mkdirSync(folder, { recursive: true }))
  if (!attempt('look at', folder, () => lstatSync(folder)).isDirectory()) {
    throw new FileProblem(
      `${showPath(folder)} is a symbolic link; fdc keeps its lock in a real folder.`,
      folder,
    )
  }
  const ignore = join(folder, '.gitignore')
  if (!attempt('look at', ignore, () => lstatSync(ignore, { throwIfNoEntry: false })))
    replaceFile(ignore, '*\n')
  return folder
}

/** Replaces a file that may be lost but never torn. */
export function replaceFile(full: string, text: string, mode?: number): void {
  const staged = stage(full, text, mode)
  try {
    putInPlace(staged)
  } catch (error) {
    discard(staged)
    throw error
  }
}

/** Removes what dead processes staged in the work folder; the living may be about to take a lock with theirs. */
export function sweepWorkFolder(folder: string): void {
  attemptQuietly(() => {
    for (const name of readdirSync(folder)) {
      const leftover = readLeftoverName(name)
      if (leftover && !isProcessAlive(leftover.pid)) attemptQuietly(() => unlinkSync(join(folder, name)))
    }
  })
}
