import { relative, sep } from 'node:path'

/**
 * A path as a person writes it: from the current folder where it lies below it, else whole, with `/` on every system.
 * A backslash is a part of a name everywhere but on Windows.
 */
export function showPath(path: string, cwd: string = process.cwd()): string {
  const fromHere = relative(cwd, path)
  return withSlashes(fromHere === '' ? '.' : fromHere.startsWith('..') ? path : fromHere)
}

/** A relative path with `/` between its folders. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
