import { lstatSync, realpathSync, type Stats } from 'node:fs'
import { join, sep } from 'node:path'
import { showPath } from '../show-path.ts'
import { attempt, FileProblem } from './file-problem.ts'

/** A place below the output folder. */
export interface Place {
  /** The path for the file system: `root` joined with the relative path. */
  readonly full: string
  /** What stands there, always a regular file; undefined where nothing does. */
  readonly stats: Stats | undefined
}

/**
 * Finds the place of a file below `root`. Whoever commits a symbolic link must not decide where a build reads or
 * writes, so that no part of the path below `root` may be one; `root` itself is the user's choice.
 * @throws FileProblem where a link, or another thing than a folder or a file, stands in the way
 */
export function locate(root: string, path: string): Place {
  const names = path.split('/')
  let full = root
  for (const [index, name] of names.entries()) {
    full = join(full, name)
    const stats = attempt('look at', full, () => lstatSync(full, { throwIfNoEntry: false }))
    if (stats === undefined) return { full: join(root, path), stats: undefined }
    if (stats.isSymbolicLink()) refuse(full, 'is a symbolic link; fdc reads and writes real files only')
    const last = index === names.length - 1
    if (last && !stats.isFile())
      refuse(full, `is ${stats.isDirectory() ? 'a folder' : 'no regular file'}; fdc keeps a file there`)
    if (!last && !stats.isDirectory()) refuse(full, 'is not a folder; fdc keeps files in it')
    if (last) return { full, stats }
  }
  return { full, stats: undefined }
}

/** Asserts that a folder's real path lies inside the real path of `root` (what `lstat` cannot see: other mounts' tricks). */
export function assertInside(root: string, folder: string): void {
  const top = attempt('resolve', root, () => realpathSync(root))
  const real = attempt('resolve', folder, () => realpathSync(folder))
  if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep)) {
    refuse(folder, 'leads out of the output folder')
  }
}

function refuse(full: string, reason: string): never {
  const shown = showPath(full)
  throw new FileProblem(`${shown} ${reason}.`, shown)
}
