import identity from '#compiled/identity'
import { artifactTypes } from '../compiler/artifacts/index.ts'
import { designText } from '../compiler/design-text.ts'
import type { ReadReference } from '../compiler/include.ts'
import { ABSENT } from '../compiler/manifest.ts'
import { type BuildPlan, isUpToDate, planBuild } from '../compiler/plan.ts'
import { digestText } from '../compiler/text-digest.ts'
import { build as buildSource, design as readDesign } from '../pipeline.ts'
import type { Artifact } from '../spec/artifact.ts'
import type { Diagnostic } from '../spec/diagnostic.ts'
import { resultPaths } from '../spec/evidence.ts'
import type { Results } from '../spec/record.ts'
import { list } from '../spec/show.ts'
import type { Arguments } from './args.ts'
import { exitCode } from './exit-code.ts'
import { rememberBuild } from './files/build-memory.ts'
import { publish } from './files/publish.ts'
import { readDisk } from './files/read-disk.ts'
import type { Host } from './host.ts'
import { checkFolder } from './input/check-folder.ts'
import { type LoadedSpec, loadSpec } from './input/load-spec.ts'
import type { OutputFolder } from './input/output-folder.ts'
import { readRecord } from './input/read-record.ts'
import { Problem } from './problem.ts'
import { driftReport, planReport, publishReport } from './report/build-report.ts'
import { printablePath } from './report/printable-path.ts'
import { type Report, report } from './report/report.ts'

/** How a spec was dealt with; the report is for programs, people were told already. */
export interface BuiltSpec {
  code: number
  report?: Report
}

/** Compiles one spec and does with the artifacts what the flags say. */
export async function buildSpec(
  path: string,
  folder: OutputFolder,
  only: Set<string> | undefined,
  args: Arguments,
  host: Host,
): Promise<BuiltSpec> {
  const isJson = args.get('format') === 'json'
  const spec = loadSpec(host.cwd, path)
  const fail = async (diagnostics: readonly Diagnostic[]): Promise<BuiltSpec> => {
    if (isJson) return { code: exitCode.found, report: { diagnostics, files: [path], problems: [] } }
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    await report({ diagnostics: errors, files: [path], problems: [] }, 'stylish', args, host)
    if (!args.has('print-design'))
      host.note(`fdc: ${printablePath(path)} was not built; its errors come first.\n`)
    return { code: exitCode.found }
  }
  if (args.has('print-design')) {
    const { value, diagnostics } = await readDesign(spec.source, spec.readReference)
    if (!value) return fail(diagnostics)
    const { hideSecrets } = await import('../measure/hide-secrets.ts')
    host.print(hideSecrets(designText(value)))
    return { code: exitCode.fine }
  }

  if (!args.has('force')) checkFolder(folder.root, spec)
  const inputs = new Map([[spec.name, digestText(spec.source.text)]])
  const results = await readResults(spec, inputs)
  const readReference: ReadReference = (reference) => {
    const read = spec.readReference(reference)
    if ('source' in read) inputs.set(reference, digestText(read.source.text))
    return read
  }
  const { value: artifacts, diagnostics } = await buildSource(spec.source, spec.name, readReference, results)
  if (!artifacts) return fail(diagnostics)
  if (args.has('list-files')) {
    for (const artifact of artifacts) host.print(`${folder.show(artifact.path)}\n`)
    return { code: exitCode.fine }
  }
  const wanted = { artifacts, inputs: Object.fromEntries(inputs) }
  const options = { force: args.has('force'), ...(only && { only }) }
  const about = (code: number, plan: BuildPlan, text: () => string): BuiltSpec => {
    if (!isJson) host.print(text())
    const states = plan.files.map(({ path: artifact, state, action }) => ({
      spec: path,
      path: artifact,
      state,
      action,
    }))
    return { code, report: { diagnostics, files: [path], problems: [], artifacts: states } }
  }
  if (args.has('check') || args.has('diff') || args.has('dry-run')) {
    const plan = planBuild(wanted, readDisk(folder.root, pathsOf(artifacts)), options)
    const checks = args.has('check')
    const say = checks ? driftReport : planReport
    const code = checks && !isUpToDate(plan) ? exitCode.found : exitCode.fine
    return about(code, plan, () => say(path, plan, folder, args))
  }
  const published = publish(folder.root, wanted, options)
  const isRefused = published.refused.length > 0
  if (!isJson && published.written.length > 0) host.note(notBuilt(artifacts, only))
  if (!isRefused && !only && isComplete(published.plan))
    rememberBuild(folder.root, identity, published.plan.manifest.wanted)
  return about(isRefused ? exitCode.found : exitCode.fine, published.plan, () =>
    publishReport(path, published, folder, args),
  )
}

// A result that nobody can read is no reason to say that there is none.
async function readResults(spec: LoadedSpec, inputs: Map<string, string>): Promise<Results> {
  const file = resultPaths.baseline
  const read = spec.readReference(file)
  inputs.set(file, 'source' in read ? digestText(read.source.text) : ABSENT)
  const found = await readRecord(spec, file, 'baseline')
  if (!found) return {}
  if ('problem' in found) throw new Problem(`${file} ${found.problem}.`)
  return { baseline: found.record }
}

// Said beside what was written, so that a part is not taken for the whole.
function notBuilt(artifacts: readonly Artifact[], only: Set<string> | undefined): string {
  const built = new Set(pathsOf(artifacts))
  const missing = artifactTypes.filter(({ path }) => !built.has(path) && (only?.has(path) ?? true))
  return missing.map(({ path, needs }) => `Not built yet: ${path}, which needs ${list(needs)}.\n`).join('')
}

function pathsOf(artifacts: readonly Artifact[]): string[] {
  return artifacts.map(({ path }) => path)
}

// What stays behind as somebody's changed orphan must be met again by the next build.
function isComplete(plan: BuildPlan): boolean {
  return plan.files.every(({ state, action }) => state !== 'orphaned' || action === 'remove')
}
