import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { Problem } from '../problem.ts'

import { withSlashes } from '../show-path.ts'
import { expandStars } from './expand-stars.ts'

/** The names under which a spec is found when none is given. */
export const specNames = ['finetune.config.yaml', 'finetune.config.yml'] as const

/**
 * The specs that a command works on, as paths relative to the current folder, with `/`: those that were named, with
 * globs expanded, or the one of the nearest folder upwards. A Problem stands for each name that leads to none.
 */
export async function findSpecs(cwd: string, named: readonly string[]): Promise<(string | Problem)[]> {
  if (named.length === 0) return [findUpwards(cwd)]
  const found = new Set<string | Problem>()
  for (const name of named) {
    const specs = isGlob(cwd, name) ? await expandGlob(cwd, name) : [readName(name)]
    for (const spec of specs) found.add(spec)
  }
  return [...found]
}

function findUpwards(cwd: string): string | Problem {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of specNames) {
      const file = join(folder, name)
      if (isSpec(file)) return withSlashes(relative(cwd, file))
    }
    if (folder === dirname(folder)) break
  }
  return new Problem(
    `There is no ${specNames[0]} in this folder or above it.`,
    'Name a spec, or start one with `fdc init`.',
  )
}

// A folder above may be closed to this user, which is no reason to stop; whatever else is wrong, opening it says.
function isSpec(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EACCES'
  }
}

// An empty name comes from a shell variable that is not set.
function readName(name: string): string | Problem {
  return name === '' ? new Problem('A spec is named by an empty text.') : withSlashes(name)
}

// A file may have brackets in its name; what exists is meant as it stands.
function isGlob(cwd: string, name: string): boolean {
  return /[*?[\]{}!]/.test(name) && !existsSync(resolve(cwd, name))
}

async function expandGlob(cwd: string, pattern: string): Promise<(string | Problem)[]> {
  const files = expandStars(cwd, withSlashes(pattern)) ?? (await expandAny(cwd, pattern))
  if (files.length === 0) return [new Problem(`No file matches ${JSON.stringify(pattern)}.`)]
  return files.sort()
}

async function expandAny(cwd: string, pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return glob(withSlashes(pattern), {
    cwd,
    dot: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  })
}
