import { realpathSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { withSlashes } from '../show-path.ts'

/** The folder of an installed package. */
export interface InstalledPackage {
  /** Where it really lies: package managers and workspaces link it. */
  folder: string
  /** The folder as messages write it, below the `node_modules` in which it was found. */
  shown: string
}

/** Finds a package as Node does: in the nearest `node_modules` from a folder upwards. Nothing of it is run. */
export function findPackage(from: string, name: string, cwd: string): InstalledPackage | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    const real = realFolder(place)
    if (real !== undefined) return { folder: real, shown: withSlashes(relative(cwd, place)) }
    if (folder === dirname(folder)) return undefined
  }
}

function realFolder(place: string): string | undefined {
  try {
    const real = realpathSync(place)
    return statSync(real).isDirectory() ? real : undefined
  } catch {
    return undefined
  }
}
