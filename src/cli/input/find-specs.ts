import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { Problem } from '../problem.ts'

/** The names under which a spec is found when none is given. */
export const specNames = ['finetune.config.yaml', 'finetune.config.yml']

/**
 * The specs that a command works on, as paths relative to the current folder, with `/`: those that were named, with
 * globs expanded, or the one of the nearest folder upwards. Throws a Problem where there is none.
 */
export async function findSpecs(cwd: string, named: readonly string[]): Promise<string[]> {
  if (named.length === 0) return [findUpwards(cwd)]
  const found: string[] = []
  for (const name of named)
    found.push(...(isGlob(cwd, name) ? await expandGlob(cwd, name) : [withSlashes(name)]))
  return [...new Set(found)]
}

function findUpwards(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of specNames) {
      const file = join(folder, name)
      if (statSync(file, { throwIfNoEntry: false })?.isFile()) return withSlashes(relative(cwd, file))
    }
    if (folder === dirname(folder)) break
  }
  throw new Problem(
    `There is no ${specNames[0]} in this folder or above it.`,
    'Name a spec, or start one with `fdc init`.',
  )
}

// A file may have brackets in its name; what exists is meant as it stands.
function isGlob(cwd: string, name: string): boolean {
  return /[*?[\]{}!]/.test(name) && !existsSync(resolve(cwd, name))
}

async function expandGlob(cwd: string, pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const files = await glob(withSlashes(pattern), {
    cwd,
    dot: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  })
  if (files.length === 0) throw new Problem(`No file matches ${JSON.stringify(pattern)}.`)
  return files.sort()
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
