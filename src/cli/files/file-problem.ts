import { showPath } from '../show-path.ts'

/** What the system's error codes mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EBUSY: 'another program has it open',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something else appeared there at the same time',
  EFBIG: 'it is larger than this file system allows',
  EIO: 'the device reported an input/output error',
  EISDIR: 'a folder stands there',
  ELOOP: 'a symbolic link stands there',
  EMFILE: 'this process has too many files open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'the system has too many files open',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'a part of its path is not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the system does not permit it',
  EROFS: 'the file system is read-only',
  EXDEV: 'it is on another file system',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read',
}

/** Why files could not be read or written: one line for the user, who then gets exit code 2. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  /** The path in question. */
  readonly path: string
  /** The system's code, such as `ENOSPC`; undefined where fdc itself refused. */
  readonly code: string | undefined

  constructor(message: string, path: string, code?: string) {
    super(message)
    this.path = path
    this.code = code
  }
}

/**
 * Does what touches a file, and turns the system's refusal into a `FileProblem`. Any other exception is a mistake of
 * ours and passes.
 * @param operation completes "Cannot …", as in "write" or "create the folder"
 */
export function attempt<T>(operation: string, path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    const shown = showPath(path)
    const reason = REASONS[code] === undefined ? code : `${REASONS[code]} (${code})`
    throw new FileProblem(`Cannot ${operation} ${shown}: ${reason}.`, shown, code)
  }
}

/** Does what may fail without harm, because a later build makes up for it. */
export function attemptQuietly(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
  }
}

/** The code of an error that came from the system; undefined for every other thing that can be thrown. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return 'syscall' in error || error.code.startsWith('ERR_FS_') ? error.code : undefined
}
