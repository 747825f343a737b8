import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { decode, describeSize, maxSourceBytes } from '../../compiler/read/decode.ts'
import type { SourceFile } from '../../spec/document.ts'

/** A text that was read, or what is wrong with it; `problem` completes "`path` …". */
export type ReadSource = { source: SourceFile } | { problem: string }

let told: ((file: string) => void) | undefined

/**
 * Tells of each file before it is read, whoever reads it, until the returned function is called. For watching alone.
 */
export function listenToReads(listener: (file: string) => void): () => void {
  told = listener
  return () => {
    told = undefined
  }
}

const read = new Set<string>()

/** The files that this process has read, which no report may replace. */
export function filesRead(): ReadonlySet<string> {
  return read
}

// A pipe that is watched would hold everything up until somebody writes into it. Windows has no such pipes in folders.
const withoutWaiting = constants.O_NONBLOCK ?? 0

/**
 * Reads a text file whole. `path` is what the user wrote, and the name under which findings speak of it. A pipe is read
 * to its end, as `cat` does, since `<(…)` is one; while watching it is refused.
 */
export function readSource(path: string, file = path): ReadSource {
  told?.(file)
  read.add(file)
  let descriptor: number
  try {
    descriptor = openSync(file, constants.O_RDONLY | (told ? withoutWaiting : 0))
  } catch (error) {
    return { problem: describeReadError(error) }
  }
  try {
    const before = fstatSync(descriptor)
    if (before.isDirectory()) return { problem: 'is a folder; name the file in it' }
    if (told && !before.isFile())
      return { problem: 'is no plain file; --watch must be able to read it again' }
    const size = describeSize(before.size)
    if (size !== undefined) return { problem: size }
    const bytes = readBytes(descriptor, before.size)
    const after = fstatSync(descriptor)
    const isChanged =
      after.mtimeMs !== before.mtimeMs || after.size !== before.size || bytes.length !== before.size
    // A pipe has no size, and every text that goes through it changes its time.
    if (isChanged && before.isFile()) return { problem: 'changed while it was being read; run again' }
    return decodeSource(bytes, path)
  } catch (error) {
    return { problem: describeReadError(error) }
  } finally {
    closeSync(descriptor)
  }
}

/** Decodes a text that was read from elsewhere, such as standard input. */
export function decodeSource(bytes: Uint8Array, path: string): ReadSource {
  if (bytes.length > maxSourceBytes)
    return { problem: `goes on after ${maxSourceBytes} bytes (32 MiB); it must have at most so many` }
  const { source, problem } = decode(bytes, path)
  return source ? { source } : { problem: problem ?? 'cannot be decoded' }
}

// Memory that the system has to hand out first costs more than reading into it. A text is decoded before the next is read.
const desk = Buffer.allocUnsafeSlow(65_536)

// Devices and pipes have no size and need not have an end: reading stops where it is too much.
function readBytes(descriptor: number, size: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  while (length <= maxSourceBytes) {
    // One byte more than the file has, which only a file that has grown meanwhile fills.
    const most = length === 0 && size > 0 ? size + 1 : 65_536
    const chunk = length === 0 && most <= desk.length ? desk : Buffer.allocUnsafe(most)
    const read = readSync(descriptor, chunk)
    if (read === 0) break
    chunks.push(chunk.subarray(0, read))
    length += read
    if (length === size) break
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

const reasons: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
  EISDIR: 'is a folder; name the file in it',
  ELOOP: 'is a symbolic link that leads back to itself',
  ENOTDIR: 'does not exist: a part of its path is a file',
  ENAMETOOLONG: 'has a name that is too long for this system',
  EMFILE: 'cannot be opened: too many files are open',
  ENXIO: 'is a device or socket that cannot be read',
  EIO: 'cannot be read: the disk reports an error',
}

/** Why the system did not let a file be read; completes "`path` …". */
export function describeReadError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return reasons[code] ?? `cannot be read (${code || message})`
}
