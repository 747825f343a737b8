import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Files } from './generate-files.ts'

/** The folders that hold generated files only, so that one that is no longer generated is removed. */
const owned = ['schemas/*.schema.json', 'docs/rules/**/*.md']

/** What a run changed. */
export interface Changes {
  written: string[]
  removed: string[]
}

/** Brings the files below `root` up to date. Those that are right already are not touched. */
export function writeFiles(root: string, files: Files): Changes {
  const written = [...files.keys()].filter((path) => {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === files.get(path)) return false
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, files.get(path)!)
    return true
  })
  const removed = ownedFiles(root).filter((path) => !files.has(path))
  for (const path of removed) rmSync(join(root, path))
  return { written, removed }
}

/** The files that stand where only generated ones may. */
export function ownedFiles(root: string): string[] {
  return globSync(owned, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}
