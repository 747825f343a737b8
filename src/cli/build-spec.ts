import identity from '#compiled/identity'
import { artifactTypes } from '../compiler/artifacts/index.ts'
import { designText } from '../compiler/design-text.ts'
import { type BuildPlan, isUpToDate, planBuild } from '../compiler/plan.ts'
import { digestText } from '../compiler/text-digest.ts'
import { build as buildSource, design as readDesign } from '../pipeline.ts'
import type { Diagnostic } from '../spec/diagnostic.ts'
import { didYouMean } from '../spec/did-you-mean.ts'
import type { Arguments } from './args.ts'
import { exitCode } from './exit-code.ts'
import { rememberBuild } from './files/build-memory.ts'
import { publish } from './files/publish.ts'
import { readDisk } from './files/read-disk.ts'
import type { Host } from './host.ts'
import { type LoadedSpec, loadSpec } from './input/load-spec.ts'
import type { OutputFolder } from './input/output-folder.ts'
import { Problem } from './problem.ts'
import { driftReport, planReport, publishReport } from './report/build-report.ts'
import { readFormat, report } from './report/report.ts'

/** Compiles one spec and does with the artifacts what the flags say. Returns the exit code. */
export async function buildSpec(
  path: string,
  folder: OutputFolder,
  args: Arguments,
  host: Host,
): Promise<number> {
  const format = readFormat(args)
  const only = readOnly(args)
  const spec = loadSpec(host.cwd, path)
  if (args.has('print-design')) return printDesign(spec, args, host)

  const inputs = new Map([[spec.name, digestText(spec.source.text)]])
  const { value: artifacts, diagnostics } = await buildSource(spec.source, spec.name, (reference) => {
    const read = spec.readReference(reference)
    if ('source' in read) inputs.set(reference, digestText(read.source.text))
    return read
  })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!artifacts) {
    await say(errors, path, args, host)
    if (format !== 'json') host.note(`fdc: ${path} was not built; its errors come first.\n`)
    return exitCode.found
  }
  if (args.has('list-files')) {
    for (const artifact of artifacts) host.print(`${folder.show(artifact.path)}\n`)
    return exitCode.fine
  }
  const wanted = { artifacts, inputs: Object.fromEntries(inputs) }
  const options = { force: args.has('force'), ...(only && { only }) }
  const inspects = args.has('check') || args.has('diff') || args.has('dry-run')
  if (inspects) {
    const disk = readDisk(
      folder.root,
      artifacts.map((artifact) => artifact.path),
    )
    const plan = planBuild(wanted, disk, options)
    if (format === 'json')
      await report({ diagnostics, files: [path], problems: [], plan }, format, args, host)
    else
      host.print(
        args.has('check') ? driftReport(path, plan, folder, args) : planReport(path, plan, folder, args),
      )
    return args.has('check') && !isUpToDate(plan) ? exitCode.found : exitCode.fine
  }
  const published = publish(folder.root, wanted, options)
  if (format === 'json')
    await report({ diagnostics, files: [path], problems: [], plan: published.plan }, format, args, host)
  else host.print(publishReport(path, published, folder))
  if (published.refused.length > 0) return exitCode.found
  if (!only && isComplete(published.plan))
    rememberBuild(folder.root, identity, published.plan.manifest.wanted)
  return exitCode.fine
}

// What stays behind as somebody's changed orphan must be met again by the next build.
function isComplete(plan: BuildPlan): boolean {
  return plan.files.every(({ state, action }) => state !== 'orphaned' || action === 'remove')
}

async function printDesign(spec: LoadedSpec, args: Arguments, host: Host): Promise<number> {
  const { value, diagnostics } = await readDesign(spec.source, spec.readReference)
  if (!value) {
    await say(diagnostics, spec.source.path, args, host)
    return exitCode.found
  }
  host.print(designText(value))
  return exitCode.fine
}

async function say(
  diagnostics: readonly Diagnostic[],
  path: string,
  args: Arguments,
  host: Host,
): Promise<void> {
  await report({ diagnostics, files: [path], problems: [] }, readFormat(args), args, host)
}

// An artifact is named by its path, or by its file name alone where people think of it that way.
function readOnly(args: Arguments): Set<string> | undefined {
  const names = args.all('only')
  if (names.length === 0) return undefined
  const paths = artifactTypes.map(({ path }) => path)
  return new Set(
    names.map((name) => {
      const path = paths.find((known) => known === name || known.endsWith(`/${name}`))
      if (path !== undefined) return path
      const meant = didYouMean(name, [...paths, ...paths.map((known) => known.split('/').at(-1)!)])
      throw new Problem(
        `${JSON.stringify(name)} is not an artifact; artifacts are ${paths.join(', ')}.`,
        meant && `Did you mean \`--only ${meant}\`?`,
      )
    }),
  )
}
