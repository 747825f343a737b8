import { constants, copyFileSync, linkSync } from 'node:fs'
import { attempt, systemCode } from './file-problem.ts'
import { discard, type Staged } from './stage.ts'

/**
 * Gives a staged file its place where nothing stands: it appears there whole, and never in the place of anything, a
 * symbolic link included.
 * @returns whether it did; false where something stands there
 */
export function placeNew(staged: Staged): boolean {
  const { temp, target } = staged
  try {
    linkSync(temp, target)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    return attempt('create', target, () => copyExclusively(temp, target, error))
  } finally {
    discard(staged)
  }
}

/** Stands in for a link on file systems that have none (exFAT, some shared folders), where a kill may tear the file. */
function copyExclusively(from: string, to: string, failure: unknown): boolean {
  if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(systemCode(failure) ?? '')) throw failure
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}
