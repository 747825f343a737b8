import { basename, dirname, join, resolve } from 'node:path'
import type { ReadReference } from '../../compiler/include.ts'
import type { SourceFile } from '../../spec/document.ts'
import { Problem } from '../problem.ts'
import { specNames } from './find-specs.ts'
import { readSource } from './read-source.ts'
import { referenceReader } from './reference-reader.ts'

/** A spec whose text was read, with what is needed to go on. */
export interface LoadedSpec {
  source: SourceFile
  /** File name, without folders. */
  name: string
  /** The folder that the spec stands in, absolute. */
  folder: string
  readReference: ReadReference
}

/** Reads the text of a spec. Throws a Problem where it cannot be read. */
export function loadSpec(cwd: string, path: string): LoadedSpec {
  const read = readSource(path, resolve(cwd, path))
  if ('problem' in read) throw unreadable(path, read.problem)
  return specOf(cwd, read.source)
}

/** The spec of a text that was read, by the name it goes under. */
export function specOf(cwd: string, source: SourceFile): LoadedSpec {
  const { path } = source
  const folder = resolve(cwd, dirname(path))
  const shown = dirname(path) === '.' ? '' : dirname(path)
  return { source, name: basename(path), folder, readReference: referenceReader(folder, shown) }
}

/** Says that a spec cannot be read; `problem` completes "`path` …". */
export function unreadable(path: string, problem: string): Problem {
  const inFolder = problem.startsWith('is a folder')
  return new Problem(
    `${path} ${problem}.`,
    inFolder ? `Its spec would be ${join(path, specNames[0])}.` : undefined,
  )
}
