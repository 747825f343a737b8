import type { Artifact } from '../spec/artifact.ts'
import { createManifest, type Manifest, type ParsedManifest, serializeManifest } from './manifest.ts'
import { digestText, normaliseLineEndings } from './text-digest.ts'

/** A file as it was found. */
export interface FoundFile {
  readonly text: string
  /** Whether the bytes were UTF-8. Where they were not, `text` shows them as well as it can and equals nothing. */
  readonly valid: boolean
}

/** What stands in the output folder; `readDisk` of the command line makes it. */
export interface Disk {
  /** The files among the wanted and the formerly emitted paths that exist. */
  readonly files: ReadonlyMap<string, FoundFile>
  /** The manifest as it stands there; undefined where there is none. */
  readonly manifest: (ParsedManifest & { readonly text: string }) | undefined
  /** The manifests that killed builds had ready: what those builds may have put in place. */
  readonly interrupted: readonly Manifest[]
}

/** What the output folder shall hold. */
export interface Build {
  readonly artifacts: readonly Artifact[]
  /** `Manifest.inputs` of this build. */
  readonly inputs: Readonly<Record<string, string>>
}

export interface PlanOptions {
  /** Overwrite what people changed or put there, and remove changed orphans. */
  readonly force?: boolean
  /** Look at and write these artifacts alone (`--only`). */
  readonly only?: ReadonlySet<string>
}

/**
 * How a file stands to what shall be there:
 * - `current`: it is what shall be there
 * - `line-endings-only`: it is, but for CRLF
 * - `missing`: it is not there
 * - `stale`: it is what an earlier build emitted
 * - `hand-edited`: an earlier build emitted it, and somebody changed it since
 * - `foreign`: no build emitted it
 * - `orphaned`: an earlier build emitted it, and this one no longer does
 */
export type FileState =
  | 'current'
  | 'line-endings-only'
  | 'missing'
  | 'stale'
  | 'hand-edited'
  | 'foreign'
  | 'orphaned'

/** What a build does with a file. `refuse` stops the whole build; an orphan that is left was changed by hand. */
export type FileAction = 'leave' | 'write' | 'remove' | 'refuse'

export interface PlannedFile {
  readonly path: string
  readonly state: FileState
  readonly action: FileAction
  /** What stands there; undefined where nothing does. */
  readonly found: string | undefined
  /** What shall stand there; undefined for an orphan. */
  readonly wanted: string | undefined
}

/** `inputs-only`: the artifacts it lists are right, and only the inputs it records have changed since. */
export type ManifestState = 'current' | 'line-endings-only' | 'inputs-only' | 'missing' | 'stale' | 'damaged'

export interface BuildPlan {
  /** In the order of the artifacts; then the orphans, by path. */
  readonly files: readonly PlannedFile[]
  readonly manifest: {
    readonly state: ManifestState
    /** Its text once the plan is carried out. */
    readonly wanted: string
    /** One line that says what is wrong with a damaged one. */
    readonly problem: string | undefined
  }
}

/**
 * Compares what shall be there with what is. A damaged manifest counts as none: files that are what this build
 * emits are adopted, so that a merge that went well but for the manifest's digests mends itself, and all others are
 * foreign.
 */
export function planBuild(build: Build, disk: Disk, options: PlanOptions = {}): BuildPlan {
  const recorded = disk.manifest?.manifest
  const emitted = [recorded, ...disk.interrupted].filter((manifest) => manifest !== undefined)
  const wasEmitted = (path: string, found: FoundFile) => {
    const digest = digestText(found.text)
    return found.valid && emitted.some((manifest) => read(manifest.artifacts, path) === digest)
  }
  const selected = build.artifacts.filter(({ path }) => options.only?.has(path) ?? true)
  const wantedPaths = new Set(build.artifacts.map(({ path }) => path))

  const files: PlannedFile[] = selected.map(({ path, text }) => {
    const found = disk.files.get(path)
    const known = emitted.some((manifest) => read(manifest.artifacts, path) !== undefined)
    const state = classify(found, text, known, found !== undefined && wasEmitted(path, found))
    return { path, state, action: decide(state, options), found: found?.text, wanted: text }
  })
  const kept: Record<string, string> = {}
  const former = new Set(emitted.flatMap((manifest) => Object.keys(manifest.artifacts)))
  for (const path of options.only ? [] : [...former].sort()) {
    const found = disk.files.get(path)
    // A manifest is a text that anybody can commit: what a build is made from, it may not delete.
    if (wantedPaths.has(path) || found === undefined || Object.hasOwn(build.inputs, path)) continue
    const removable = options.force || wasEmitted(path, found)
    files.push({
      path,
      state: 'orphaned',
      action: removable ? 'remove' : 'leave',
      found: found.text,
      wanted: undefined,
    })
    // An orphan that stays is still listed, so that it is reported until its owner has dealt with it.
    const digest = emitted
      .map((manifest) => read(manifest.artifacts, path))
      .find((value) => value !== undefined)
    if (!removable && digest !== undefined) kept[path] = digest
  }

  const digests = Object.fromEntries(selected.map(({ path, text }) => [path, digestText(text)]))
  // A build of some artifacts cannot claim that the others come from today's inputs.
  const next = options.only
    ? createManifest(recorded?.inputs ?? {}, { ...recorded?.artifacts, ...digests })
    : createManifest(build.inputs, { ...kept, ...digests })
  return { files, manifest: planManifest(next, disk.manifest) }
}

/** Whether `--check` is content: the artifacts are what the inputs compile to, and the manifest knows it. */
export function isUpToDate(plan: BuildPlan): boolean {
  const fine = ['current', 'line-endings-only', 'inputs-only']
  return plan.files.every(({ state }) => fine.includes(state)) && fine.includes(plan.manifest.state)
}

function classify(
  found: FoundFile | undefined,
  wanted: string,
  known: boolean,
  wasEmitted: boolean,
): FileState {
  if (found === undefined) return 'missing'
  if (found.valid && found.text === wanted) return 'current'
  if (found.valid && normaliseLineEndings(found.text) === normaliseLineEndings(wanted))
    return 'line-endings-only'
  if (!known) return 'foreign'
  return wasEmitted ? 'stale' : 'hand-edited'
}

function decide(state: FileState, options: PlanOptions): FileAction {
  if (state === 'current') return 'leave'
  if (state === 'hand-edited' || state === 'foreign') return options.force ? 'write' : 'refuse'
  return 'write'
}

function planManifest(next: Manifest, found: Disk['manifest']): BuildPlan['manifest'] {
  const wanted = serializeManifest(next)
  const plan = (state: ManifestState) => ({ state, wanted, problem: found?.problem })
  if (found === undefined) return plan('missing')
  if (found.manifest === undefined) return plan('damaged')
  if (found.text === wanted) return plan('current')
  if (normaliseLineEndings(found.text) === wanted) return plan('line-endings-only')
  const sameArtifacts = serializeManifest(createManifest(next.inputs, found.manifest.artifacts)) === wanted
  return plan(sameArtifacts ? 'inputs-only' : 'stale')
}

function read(entries: Readonly<Record<string, string>>, path: string): string | undefined {
  return Object.hasOwn(entries, path) ? entries[path] : undefined
}
