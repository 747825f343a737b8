import { dirname, join, relative, resolve } from 'node:path'
import type { Arguments } from '../args.ts'
import { withSlashes } from '../show-path.ts'

/** The folder that artifacts go to. */
export interface OutputFolder {
  /** Absolute. */
  root: string
  /** The path of an artifact as a person writes it from the current folder. */
  show(artifact: string): string
}

/** The folder of a spec's artifacts: `--out-dir`, or the spec's own. */
export function outputFolder(cwd: string, spec: string, args: Arguments): OutputFolder {
  const root = resolve(cwd, args.get('out-dir') ?? dirname(spec))
  return { root, show: (artifact) => withSlashes(relative(cwd, join(root, artifact))) }
}
