import { artifactTypes } from '../../compiler/artifacts/index.ts'
import {
  ABSENT,
  createManifest,
  MANIFEST_PATH,
  type Manifest,
  parseManifest,
} from '../../compiler/manifest.ts'
import type { FoundFile } from '../../compiler/plan.ts'
import { digestText } from '../../compiler/text-digest.ts'
import type { Design } from '../../spec/design.ts'
import type { ArtifactEvidence, Evidence } from '../../spec/evidence.ts'
import { FileProblem } from '../files/file-problem.ts'
import { readFile } from '../files/read-disk.ts'
import type { LoadedSpec } from './load-spec.ts'

/** How the artifacts beside a spec stand to it. */
export interface ReadArtifacts {
  artifacts: ArtifactEvidence[]
  unreadable: Evidence['unreadable'][number][]
}

/**
 * Compares the artifacts beside a spec, and the texts that they were built from, with the digests of the manifest.
 * Nothing is compiled, so that an artifact counts as stale after any change of the spec, be it a comment.
 */
export function readArtifacts(spec: LoadedSpec, design: Design): ReadArtifacts {
  const artifacts: ArtifactEvidence[] = []
  const unreadable: ReadArtifacts['unreadable'] = []
  const find = (path: string): FoundFile | undefined | 'unreadable' => {
    try {
      return readFile(spec.folder, path)
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error
      unreadable.push({ file: path, problem: `cannot be read: ${error.message.replace(/\.$/, '')}` })
      return 'unreadable'
    }
  }
  const manifest = readManifest(find(MANIFEST_PATH), unreadable)
  const isStale = manifest && !isBuiltFrom(manifest, spec)
  for (const { path, needs } of artifactTypes) {
    const found = find(path)
    const waitsFor = needs.filter((name) => design[name] === undefined)
    const say = (state: ArtifactEvidence['state']) => artifacts.push({ path, state, waitsFor })
    if (found === 'unreadable') continue
    if (found === undefined) say('missing')
    else if (manifest) {
      const emitted = Object.hasOwn(manifest.artifacts, path) ? manifest.artifacts[path] : undefined
      if (emitted === undefined) say('foreign')
      else if (!found.valid || digestText(found.text) !== emitted) say('hand-edited')
      else say(isStale ? 'stale' : 'current')
    }
  }
  return { artifacts, unreadable }
}

// Without any manifest no build is known to have made anything; a damaged one hides what is.
function readManifest(
  found: FoundFile | undefined | 'unreadable',
  unreadable: ReadArtifacts['unreadable'],
): Manifest | undefined {
  if (found === undefined) return createManifest({}, {})
  if (found === 'unreadable') return undefined
  const { manifest, problem } = parseManifest(found.text)
  if (problem !== undefined) {
    const what = problem.replace(`${MANIFEST_PATH} `, '').replace(/\.$/, '')
    unreadable.push({ file: MANIFEST_PATH, problem: what })
  }
  return manifest
}

function isBuiltFrom({ inputs }: Manifest, { name, source, readReference }: LoadedSpec): boolean {
  const digestOf = (path: string) => {
    if (path === name) return digestText(source.text)
    const read = readReference(path)
    return 'problem' in read ? ABSENT : digestText(read.source.text)
  }
  return (
    Object.hasOwn(inputs, name) && Object.entries(inputs).every(([path, digest]) => digestOf(path) === digest)
  )
}
