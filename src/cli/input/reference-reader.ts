import { lstatSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { ReadReference } from '../../compiler/include.ts'
import { readSource } from './read-source.ts'

/**
 * Reads the files that a spec refers to, confined to the spec's folder: no absolute path, no `..`, no symbolic link on
 * the way. A spec may come from anybody; it must not decide which files of this machine are read into an artifact.
 * `shown` is the spec's folder as messages write it, empty for the current one; `owner` is whose folder they call it.
 */
export function referenceReader(folder: string, shown: string, owner = 'the spec'): ReadReference {
  const demand = `it must be a plain file in the folder of ${owner}`
  return (path) => {
    const refused = refuseReference(path, owner)
    if (refused !== undefined) return { problem: refused }
    let file = folder
    for (const step of path.split('/')) {
      file = join(file, step)
      const problem = findProblem(file, demand)
      if (problem) return { problem }
    }
    return readSource(shown === '' ? path : `${shown}/${path}`, file)
  }
}

/** Why a path is refused whatever lies there; completes "`path` …". */
export function refuseReference(path: string, owner = 'the spec'): string | undefined {
  if (isAbsolute(path) || /^[a-z]:/i.test(path))
    return `is an absolute path; it must be relative to the folder of ${owner}`
  if (path.includes('\\')) return 'has a backslash; separate folders with `/`'
  if (path.includes('\0')) return 'has a character that no file name can have'
  return path.split('/').includes('..') ? `leaves the folder of ${owner}; it must stay inside` : undefined
}

// What cannot even be looked at cannot be opened either, and opening it says why.
function findProblem(file: string, demand: string): string | undefined {
  try {
    const stats = lstatSync(file)
    if (stats.isSymbolicLink()) return `is reached through a symbolic link; ${demand}`
    // A pipe would be waited for, and a device may never end.
    return stats.isFile() || stats.isDirectory() ? undefined : `is no plain file; ${demand}`
  } catch {
    return undefined
  }
}
