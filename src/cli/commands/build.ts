import { basename } from 'node:path'
import identity from '#compiled/identity'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import { isBuilt } from '../files/build-memory.ts'
import { FileProblem } from '../files/file-problem.ts'
import type { Host } from '../host.ts'
import { chooseArtifacts } from '../input/choose-artifacts.ts'
import { digestInputs } from '../input/digest-inputs.ts'
import { findSpecs } from '../input/find-specs.ts'
import { type OutputFolder, outputFolder } from '../input/output-folder.ts'
import { readFormat } from '../input/read-format.ts'
import { Problem } from '../problem.ts'
import { describeProblem } from '../report/describe-problem.ts'
import { printablePath } from '../report/printable-path.ts'
import { type Report, report } from '../report/report.ts'

const inspecting = ['check', 'diff', 'dry-run', 'list-files', 'print-design']

/**
 * Compiles specs into their artifacts. A spec that is as it was when it was last built is not compiled again. One that
 * cannot be read or written does not keep the others from being built, but fails the run.
 */
export async function build(args: Arguments, host: Host): Promise<number> {
  // What else lint writes is about findings, of which a build has few.
  const format = readFormat(args, ['stylish', 'json'])
  const only = args.all('only').length > 0 ? chooseArtifacts(args) : undefined
  const paths = await findSpecs(host.cwd, args.positionals)
  if (paths.length > 1 && args.has('out-dir')) {
    throw new Problem('--out-dir takes one spec: two specs would overwrite each other’s artifacts.')
  }
  if (paths.length > 1 && args.has('print-design')) throw new Problem('--print-design takes one spec.')
  const targets = paths.map((path): Target | Problem =>
    path instanceof Problem ? path : { path, folder: outputFolder(host.cwd, path, args) },
  )
  refuseSharedFolder(targets)
  const inspects = inspecting.some((flag) => args.has(flag))
  const canSkip = !inspects && !only && format !== 'json'
  const reports: Report[] = []
  const problems: Problem[] = []
  let code: number = exitCode.fine
  for (const target of targets) {
    try {
      if (target instanceof Problem) throw target
      const { path, folder } = target
      if (canSkip && isBuilt(folder.root, identity, basename(path), digestInputs(host.cwd, path))) {
        host.print(`${printablePath(path)}: nothing to do.\n`)
        continue
      }
      // Nothing of the compiler is loaded before it is needed: most builds in a hook find nothing to do.
      const { buildSpec } = await import('../build-spec.ts')
      const built = await buildSpec(path, folder, only, args, host)
      code = Math.max(code, built.code)
      if (built.report) reports.push(built.report)
    } catch (error) {
      if (!(error instanceof FileProblem) && !(error instanceof Problem)) throw error
      problems.push(error instanceof Problem ? error : new Problem(error.message))
    }
  }
  const prints = args.has('list-files') || args.has('print-design')
  if (format === 'json' && !(prints && reports.length + problems.length === 0))
    await report(join(reports, problems), format, args, host)
  for (const problem of problems) host.note(describeProblem(problem))
  return problems.length > 0 ? exitCode.failed : code
}

/** A spec, and where its artifacts go. */
interface Target {
  path: string
  folder: OutputFolder
}

function refuseSharedFolder(targets: readonly (Target | Problem)[]): void {
  const seen = new Set<string>()
  for (const target of targets) {
    if (target instanceof Problem) continue
    const { path, folder } = target
    if (seen.has(folder.root)) {
      throw new Problem(
        `${path} stands in one folder with another spec; they would overwrite each other’s artifacts.`,
      )
    }
    seen.add(folder.root)
  }
}

// However many specs there are, a program that reads JSON reads one document.
function join(reports: readonly Report[], problems: readonly Problem[]): Report {
  return {
    diagnostics: reports.flatMap(({ diagnostics }) => diagnostics),
    files: reports.flatMap(({ files }) => files),
    problems: problems.map(({ message }) => message),
    artifacts: reports.flatMap(({ artifacts = [] }) => artifacts),
  }
}
