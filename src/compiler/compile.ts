import type { Artifact } from '../spec/artifact.ts'
import type { Design } from '../spec/design.ts'
import { canBuild } from './artifacts/artifact-type.ts'
import { artifactTypes } from './artifacts/index.ts'

/** Compiles a design into its artifacts. Those whose sections are not started are left out. */
export function compile(design: Design, specName: string): Artifact[] {
  return artifactTypes
    .filter((type) => canBuild(type, design))
    .map((type) => ({ path: type.path, text: type.text(design as never, specName) }))
}
