import type { SourceFile } from '../../spec/document.ts'

/** The largest file that is read: 32 MiB. Far above any real design, and small enough to hold in memory several times. */
export const maxSourceBytes = 33_554_432

/** How far into a file the pattern of zero bytes that betrays UTF-16 without a mark is looked for. */
const sampleBytes = 1024

// It is whole texts that this one is given, so that nothing of one stays behind for the next.
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Text, or the reason why there is none. Either of the two is there. */
export interface Decoded {
  readonly source?: SourceFile
  /** What was found and what is needed; completes "`path` …". */
  readonly problem?: string
}

/** Reads bytes as strict UTF-8. A byte order mark is dropped, and offsets count from behind it. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const problem = describeSize(bytes.length) ?? describeEncoding(bytes)
  if (problem) return { problem }
  try {
    return { source: { path, text: utf8.decode(bytes) } }
  } catch {
    return { problem: `is not UTF-8 (${describeFirstBadLine(bytes)}); save it as UTF-8` }
  }
}

/** What is wrong with a file of so many bytes, so that it can be refused before it is read; else undefined. */
export function describeSize(size: number): string | undefined {
  if (size <= maxSourceBytes) return undefined
  return `is ${size} bytes (${(size / 2 ** 20).toFixed(1)} MiB); a file must have at most ${maxSourceBytes} bytes (32 MiB)`
}

function describeEncoding(bytes: Uint8Array): string | undefined {
  const nul = bytes.indexOf(0)
  // Without a zero only its mark tells UTF-16, and that is looked for in the first bytes.
  const encoding = findWideEncoding(nul < 0 ? bytes.subarray(0, 2) : bytes)
  if (encoding) return `is ${encoding}; save it as UTF-8`
  if (nul >= 0) return `is a binary file (byte ${nul + 1} is NUL); it must be text in UTF-8`
  return undefined
}

function findWideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'UTF-32'
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16'
  // Latin text in UTF-16 has a zero in every second byte: nearly all of one parity, none of the other.
  const zeros = [0, 0]
  const sample = Math.min(bytes.length, sampleBytes)
  for (let index = 0; index < sample; index++) if (bytes[index] === 0) zeros[index % 2]!++
  const [most, least] = [Math.max(...zeros), Math.min(...zeros)]
  return most > sample / 4 && least <= sample / 50 ? 'UTF-16' : undefined
}

/** The first line that does not decode, found by halving: `stream` forgives a character that the cut splits. */
function describeFirstBadLine(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  const line = bytes.subarray(0, good).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1)
  return `first in line ${line}`
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
