import { basename } from 'node:path'
import identity from '#compiled/identity'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import { isBuilt } from '../files/build-memory.ts'
import { FileProblem } from '../files/file-problem.ts'
import type { Host } from '../host.ts'
import { digestInputs } from '../input/digest-inputs.ts'
import { findSpecs } from '../input/find-specs.ts'
import { outputFolder } from '../input/output-folder.ts'
import { Problem } from '../problem.ts'

const inspecting = ['check', 'diff', 'dry-run', 'list-files', 'print-design']

/** Compiles specs into their artifacts. A spec that is as it was when it was last built is not compiled again. */
export async function build(args: Arguments, host: Host): Promise<number> {
  const paths = await findSpecs(host.cwd, args.positionals)
  if (paths.length > 1 && args.has('out-dir')) {
    throw new Problem('--out-dir takes one spec: two specs would overwrite each other’s artifacts.')
  }
  const inspects = inspecting.some((flag) => args.has(flag))
  const canSkip = !inspects && args.all('only').length === 0 && args.get('format') !== 'json'
  let code: number = exitCode.fine
  for (const path of paths) {
    try {
      const folder = outputFolder(host.cwd, path, args)
      if (canSkip && isBuilt(folder.root, identity, basename(path), digestInputs(host.cwd, path))) {
        host.print(`${path}: nothing to do.\n`)
        continue
      }
      // Nothing of the compiler is loaded before it is needed: most builds in a hook find nothing to do.
      const { buildSpec } = await import('../build-spec.ts')
      code = Math.max(code, await buildSpec(path, folder, args, host))
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error
      throw new Problem(error.message)
    }
  }
  return code
}
