import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { describeReadError } from './read-source.ts'

/** A line of a file; its text is undefined where it cannot be read, and `problem` says why. */
export interface Line {
  number: number
  text?: string
  problem?: string
}

// The length of a conversation that nobody has, and short enough to hold several times in memory.
const longestLine = 33_554_432

/**
 * The lines of a text file, one at a time, so that its size does not matter; blank ones are left out. A Problem where the
 * file cannot be opened or read.
 */
export async function* readLines(path: string, { cwd }: Pick<Host, 'cwd'>): AsyncGenerator<Line> {
  let number = 0
  let rest: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of createReadStream(resolve(cwd, path)) as AsyncIterable<Buffer>) {
      if (number === 0 && length === 0 && isUtf16(chunk))
        throw new Problem(`${path} is UTF-16; it must be UTF-8.`)
      let start = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        rest.push(chunk.subarray(start, end))
        yield* readLine(Buffer.concat(rest), ++number)
        rest = []
        length = 0
        start = end + 1
      }
      rest.push(chunk.subarray(start))
      length += chunk.length - start
      if (length > longestLine)
        throw new Problem(
          `${path} has a line of more than 32 MiB (line ${number + 1}); it must hold one JSON object a line.`,
        )
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(`${path} ${describeReadError(error)}.`)
  }
  yield* readLine(Buffer.concat(rest), ++number)
}

// Its byte order mark, or a zero byte beside the first letter.
function isUtf16([first, second]: Buffer): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return second !== undefined && (first === 0) !== (second === 0)
}

function* readLine(bytes: Buffer, number: number): Generator<Line> {
  let text: string
  try {
    // It drops a byte order mark, which only the first line may have.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    yield { number, problem: 'is not UTF-8' }
    return
  }
  if (text.trim() !== '') yield { number, text }
}
