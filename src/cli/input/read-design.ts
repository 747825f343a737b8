import { design as readDesign } from '../../pipeline.ts'
import type { Design, DesignWith, SectionName } from '../../spec/design.ts'
import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { printablePath } from '../report/printable-path.ts'
import { report } from '../report/report.ts'
import { findSpecs } from './find-specs.ts'
import { type LoadedSpec, loadSpec } from './load-spec.ts'

/** A design that a command works with, and the spec that it was read from. */
export interface SpecDesign<Name extends SectionName> {
  spec: LoadedSpec
  design: DesignWith<Name>
}

/**
 * The design of the one spec that a command works with. Undefined where the spec has errors, which are reported; a
 * Problem where there is no such spec, or where it has not started a section that the command needs.
 */
export async function readSpecDesign<Name extends SectionName>(
  args: Arguments,
  host: Host,
  command: string,
  needed: readonly Name[],
): Promise<SpecDesign<Name> | undefined> {
  const [path, ...others] = await findSpecs(host.cwd, args.positionals)
  if (others.length > 0) throw new Problem(`\`fdc ${command}\` takes one spec.`)
  if (path instanceof Problem) throw path
  const spec = loadSpec(host.cwd, path!)
  const { value, diagnostics } = await readDesign(spec.source, spec.readReference)
  if (!value) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    await report({ diagnostics: errors, files: [path!], problems: [] }, 'stylish', args, host)
    host.note(`fdc: ${printablePath(path!)} has errors, which come first.\n`)
    return undefined
  }
  const missing = needed.filter((name) => value[name] === undefined)
  if (missing.length > 0) {
    const names = list(missing.map((name) => `\`${name}\``))
    throw new Problem(
      `${path} has no ${names} yet; \`fdc ${command}\` needs ${missing.length === 1 ? 'it' : 'them'}.`,
    )
  }
  return { spec, design: value as Design as DesignWith<Name> }
}
