import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The interpreters of this machine, one for each version: the one that runs the tests, then those on the PATH. */
export function findNodes(): { version: string; path: string }[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = [process.execPath, ...folders.map((folder) => join(folder, 'node'))]
  const found = new Map<string, string>()
  for (const path of paths) {
    if (!existsSync(path)) continue
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()
    if (!found.has(version)) found.set(version, path)
  }
  return [...found].map(([version, path]) => ({ version, path }))
}
