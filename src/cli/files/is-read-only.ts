import { accessSync, constants, type Stats } from 'node:fs'

/**
 * Whether a file is not to be written. In a folder that may be, it could be replaced all the same, but nobody who made it
 * read-only wants that; and whoever runs everything as root may write it as it stands.
 */
export function isReadOnly(path: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return true
  try {
    accessSync(path, constants.W_OK)
    return false
  } catch {
    return true
  }
}
