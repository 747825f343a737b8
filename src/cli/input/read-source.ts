import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs'
import { decode, describeSize } from '../../compiler/read/decode.ts'
import type { SourceFile } from '../../spec/document.ts'

/** A text that was read, or what is wrong with it; `problem` completes "`path` …". */
export type ReadSource = { source: SourceFile } | { problem: string }

/** Reads a text file whole. `path` is what the user wrote, and the name under which findings speak of it. */
export function readSource(path: string, file = path): ReadSource {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (error) {
    return { problem: describe(error) }
  }
  try {
    const before = fstatSync(descriptor)
    if (before.isDirectory()) return { problem: 'is a folder; name the file in it' }
    const size = describeSize(before.size)
    if (size !== undefined) return { problem: size }
    const bytes = before.isFile() ? readWhole(descriptor, before) : readFileSync(descriptor)
    const after = fstatSync(descriptor)
    const changed = after.mtimeMs !== before.mtimeMs || after.size !== before.size
    if (bytes === undefined || changed) return { problem: 'changed while it was being read; run again' }
    return decodeSource(bytes, path)
  } catch (error) {
    return { problem: describe(error) }
  } finally {
    closeSync(descriptor)
  }
}

// Asks for one byte more than the file has: a file that grew meanwhile has it, one that shrank has fewer.
function readWhole(descriptor: number, { size }: Stats): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(size + 1)
  let read = 0
  while (read <= size) {
    const more = readSync(descriptor, bytes, read, size + 1 - read, null)
    if (more === 0) break
    read += more
  }
  return read === size ? bytes.subarray(0, size) : undefined
}

/** Decodes a text that was read from elsewhere, such as standard input. */
export function decodeSource(bytes: Uint8Array, path: string): ReadSource {
  const size = describeSize(bytes.length)
  if (size !== undefined) return { problem: size }
  const { source, problem } = decode(bytes, path)
  return source ? { source } : { problem: problem ?? 'cannot be decoded' }
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
  EIO: 'cannot be read: the disk reports an error',
}

function describe(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return reasons[code] ?? `cannot be read (${code || message})`
}
