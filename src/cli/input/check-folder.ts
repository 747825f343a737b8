import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_PATH, parseManifest } from '../../compiler/manifest.ts'
import { artifactPaths } from '../../spec/artifact.ts'
import { readFile } from '../files/read-disk.ts'
import { Problem } from '../problem.ts'
import type { LoadedSpec } from './load-spec.ts'

/**
 * Throws a Problem where a build into `root` would take the place of something that is not this spec's: of the spec
 * itself, or of the artifacts of another spec that is still there.
 */
export function checkFolder(root: string, { name, folder, source }: LoadedSpec): void {
  if (name === MANIFEST_PATH || artifactPaths.includes(name)) {
    throw new Problem(`${source.path} has the name of a file that a build writes; a spec must have another.`)
  }
  const { manifest } = parseManifest(readFile(root, MANIFEST_PATH)?.text ?? '{}')
  if (!manifest || Object.hasOwn(manifest.inputs, name)) return
  const isSpec = (input: string) => /^[^/]+\.ya?ml$/.test(input) && existsSync(join(folder, input))
  const other = Object.keys(manifest.inputs).find(isSpec)
  if (other === undefined) return
  throw new Problem(
    `The artifacts there were built from ${other}; ${name} would replace them.`,
    'Give each spec a folder of its own, name one with `--out-dir`, or replace them with `--force`.',
  )
}
