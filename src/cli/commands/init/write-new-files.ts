import { closeSync, mkdirSync, openSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '../../problem.ts'

/**
 * Writes files that must not exist yet into a folder, which is created if need be: all of them or none.
 * @param files text by name
 */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const begun: string[] = []
  let firstCreated: string | undefined
  try {
    firstCreated = mkdirSync(folder, { recursive: true })
    for (const [name, text] of files) {
      const path = join(folder, name)
      // `wx` refuses whatever appeared in the meantime, a symbolic link too.
      const file = openSync(path, 'wx')
      begun.push(path)
      try {
        writeFileSync(file, text)
      } finally {
        closeSync(file)
      }
    }
  } catch (error) {
    for (const path of begun) rmSync(path, { force: true })
    if (firstCreated !== undefined) removeFolders(folder, firstCreated)
    throw new Problem(`Nothing was written: ${(error as Error).message}.`)
  }
}

// From the inside out, and only empty ones: somebody else may have put a file there by now.
function removeFolders(folder: string, last: string): void {
  try {
    rmdirSync(folder)
  } catch {
    return
  }
  if (folder !== last) removeFolders(dirname(folder), last)
}
