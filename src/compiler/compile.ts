import type { Artifact } from '../spec/artifact.ts'
import type { Design } from '../spec/design.ts'
import type { Results } from '../spec/record.ts'
import { canBuild } from './artifacts/artifact-type.ts'
import { artifactTypes } from './artifacts/index.ts'

/** Compiles a design and its results into artifacts. Those whose sections are not started are left out. */
export function compile(design: Design, specName: string, results: Results = {}): Artifact[] {
  return artifactTypes
    .filter((type) => canBuild(type, design))
    .map((type) => ({ path: type.path, text: type.text(design as never, specName, results) }))
}
