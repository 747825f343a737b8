import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files that a glob means in which stars within names are all that is special, such as `specs/team-*`;
 * undefined for any other. Nearly all globs are so, and to load what knows the others takes longer than to look here.
 */
export function expandStars(cwd: string, pattern: string): string[] | undefined {
  const steps = pattern.split('/')
  if (/[?[\]{}()!\\"|+@^$]|\*\*/.test(pattern) || steps.some((step) => /^\.{0,2}$/.test(step)))
    return undefined
  let found = ['']
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    found = found.flatMap((folder) => namesIn(join(cwd, folder), step).map((name) => folder + name))
    found = found.filter((path) => isOfKind(join(cwd, path), isLast))
    if (!isLast) found = found.map((path) => `${path}/`)
  }
  return found
}

// Stars stand for no name that is hidden, nor for packages.
function namesIn(folder: string, step: string): string[] {
  if (step === 'node_modules') return []
  if (!step.includes('*')) return [step]
  const parts = step.split('*').map((part) => part.replaceAll('.', '\\.'))
  const name = new RegExp(
    `^${step.startsWith('.') ? '' : '(?!\\.)'}(?!node_modules$)${parts.join('.*')}$`,
    's',
  )
  return readNames(folder).filter((one) => name.test(one))
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that may not be read has nothing that could be named by a star.
    return []
  }
}

function isOfKind(path: string, isFile: boolean): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found !== undefined && (isFile ? found.isFile() : found.isDirectory())
  } catch {
    return false
  }
}
