import { basename, dirname, resolve } from 'node:path'
import { ABSENT } from '../../compiler/manifest.ts'
import { digestText } from '../../compiler/text-digest.ts'
import { readSource } from './read-source.ts'
import { referenceReader } from './reference-reader.ts'

/** Gives the digest of an input of a spec, by its path relative to the spec's folder: of the spec or a file beside it. */
export function digestInputs(cwd: string, spec: string): (path: string) => string {
  const folder = resolve(cwd, dirname(spec))
  const name = basename(spec)
  const readReference = referenceReader(folder, '')
  return (path) => {
    const read = path === name ? readSource(spec, resolve(cwd, spec)) : readReference(path)
    return 'problem' in read ? ABSENT : digestText(read.source.text)
  }
}
