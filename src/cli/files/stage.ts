import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { attempt, attemptQuietly, systemCode } from './file-problem.ts'

/** A text that was written beside the place it is meant for. */
export interface Staged {
  readonly target: string
  readonly temp: string
  /** The open file; undefined once it was closed. */
  fd: number | undefined
}

const LEFTOVER = /^\.(.+)\.fdc-(\d+)-[0-9a-f]{16}\.tmp$/

/**
 * Writes a text into a new file in the folder of `target`: in the same file system, so that `putInPlace` is one
 * atomic step. `O_NOFOLLOW` does not exist on Windows, where `O_EXCL` alone keeps off what stands there.
 * @param mode permission bits of the file that will be replaced
 */
export function stage(target: string, text: string, mode?: number): Staged {
  const name = `.${basename(target)}.fdc-${process.pid}-${randomBytes(8).toString('hex')}.tmp`
  const temp = join(dirname(target), name)
  return attempt('write', target, () => {
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)
    const fd = openSync(temp, flags, 0o666)
    const staged: Staged = { target, temp, fd }
    try {
      const bytes = Buffer.from(text)
      // A write may take only a part, for one when the disk is about to be full.
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
      if (mode !== undefined && (fstatSync(fd).mode & 0o777) !== (mode & 0o777)) fchmodSync(fd, mode & 0o777)
    } catch (error) {
      discard(staged)
      throw error
    }
    return staged
  })
}

/** Waits until the staged bytes are on the disk. Closing counts: some file systems report a full disk only then. */
export function flush(staged: Staged): void {
  attempt('write', staged.target, () => {
    if (staged.fd === undefined) return
    fsyncSync(staged.fd)
    close(staged)
  })
}

/** Replaces the target by what was staged for it. */
export function putInPlace(staged: Staged): void {
  attempt('replace', staged.target, () => {
    close(staged)
    renameSync(staged.temp, staged.target)
  })
}

/** Removes a staged file that is of no use any more; what resists is a leftover for the next build. */
export function discard(staged: Staged): void {
  attemptQuietly(() => close(staged))
  attemptQuietly(() => unlinkSync(staged.temp))
}

/** Waits until the names in a folder are on the disk, where the system can do that. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  attempt('save the folder', folder, () => {
    const fd = openSync(folder, constants.O_RDONLY)
    try {
      fsyncSync(fd)
    } catch (error) {
      if (systemCode(error) !== 'EINVAL') throw error
    } finally {
      closeSync(fd)
    }
  })
}

/** The name that a staged file was meant to get and the process that staged it, where a file's name says so. */
export function readLeftoverName(name: string): { target: string; pid: number } | undefined {
  const [, target, pid] = LEFTOVER.exec(name) ?? []
  return target === undefined ? undefined : { target, pid: Number(pid) }
}

function close(staged: Staged): void {
  const { fd } = staged
  // Even a close that fails gives the number away, so that it must not be closed twice.
  staged.fd = undefined
  if (fd !== undefined) closeSync(fd)
}
