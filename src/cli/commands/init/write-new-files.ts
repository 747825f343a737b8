import { closeSync, mkdirSync, openSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt, attemptQuietly } from '../../files/file-problem.ts'

/**
 * Writes files that must not exist yet into a folder, which is created if need be: all of them or none.
 * @param files text by name
 * @throws FileProblem where the system refuses, or a file appeared in the meantime
 */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const created = attempt('create the folder', folder, () => mkdirSync(folder, { recursive: true }))
  const begun: string[] = []
  try {
    for (const [name, text] of files) {
      const path = join(folder, name)
      attempt('write', path, () => {
        // `x`: whatever stands there by now is refused, a symbolic link too.
        const file = openSync(path, 'wx')
        begun.push(path)
        try {
          writeFileSync(file, text)
        } finally {
          closeSync(file)
        }
      })
    }
  } catch (error) {
    for (const path of begun) attemptQuietly(() => rmSync(path, { force: true }))
    if (created !== undefined) attemptQuietly(() => removeFolders(folder, created))
    throw error
  }
}

// From the inside out, and only while they are empty: somebody else may have put a file there by now.
function removeFolders(folder: string, last: string): void {
  rmdirSync(folder)
  if (folder !== last) removeFolders(dirname(folder), last)
}
