import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder upwards from this one that is the root of a git repository, or undefined. */
export function findRepository(folder: string): string | undefined {
  for (let root = folder; ; root = dirname(root)) {
    // A folder, or a file in a linked work tree or a submodule.
    if (existsSync(join(root, '.git'))) return root
    if (root === dirname(root)) return undefined
  }
}
