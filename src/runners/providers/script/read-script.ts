import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { ProviderError } from '../../provider-error.ts'

const mostBytes = 32 * 1024 * 1024

/**
 * The text of a script. A spec may name one, so that only a plain file in or below the folder is read, and nothing of it
 * is said where it is no script.
 */
export function readScript(folder: string, path: string): string {
  try {
    const root = realpathSync(folder)
    const file = realpathSync(join(root, path))
    if (isAbsolute(path) || !file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
      throw new ProviderError('bad_request', `The script ${path} must lie in or below the current folder.`)
    return readPlain(file, path)
  } catch (error) {
    if (error instanceof ProviderError) throw error
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw new ProviderError('bad_request', `The script ${path} cannot be read (${code}).`)
  }
}

function readPlain(file: string, path: string): string {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile() || stat.size > mostBytes)
      throw new ProviderError('bad_request', `The script ${path} must be a plain file of at most 32 MiB.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}
