import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { readLines } from './read-lines.ts'
import { describeReadError } from './read-source.ts'

/** Sees that a file can be read twice; a pipe would be waited for forever. A Problem where it cannot. */
export function mustBeReadTwice(path: string, flag: string, { cwd }: Pick<Host, 'cwd'>): void {
  let isFile: boolean
  try {
    isFile = statSync(resolve(cwd, path)).isFile()
  } catch (error) {
    throw new Problem(`${path} ${describeReadError(error)}.`)
  }
  if (!isFile) throw new Problem(`${path} is no plain file; \`${flag}\` reads it twice, so it must be one.`)
}

/** The objects of a JSON Lines file whose lines were read before and found to be right. */
export async function* readAgain<Data>(path: string, host: Pick<Host, 'cwd'>): AsyncGenerator<Data> {
  for await (const { text } of readLines(path, host)) if (text !== undefined) yield JSON.parse(text) as Data
}
