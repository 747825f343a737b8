import { mkdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MANIFEST_PATH } from '../../compiler/manifest.ts'
import {
  type Build,
  type BuildPlan,
  type PlannedFile,
  type PlanOptions,
  planBuild,
} from '../../compiler/plan.ts'
import { forgetBuild } from './build-memory.ts'
import { attempt, attemptQuietly, FileProblem } from './file-problem.ts'
import { assertInside, locate } from './locate.ts'
import { isLocked, withLock } from './lock.ts'
import { isStagedManifest, type ReadDisk, readDisk } from './read-disk.ts'
import { discard, flush, putInPlace, type Staged, stage, syncFolder } from './stage.ts'

/** What a build did. */
export interface Published {
  /** How things stood before. */
  readonly plan: BuildPlan
  /** Paths that were written, the manifest's last. */
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** Paths whose files were left alone, orphans that somebody changed included. */
  readonly untouched: readonly string[]
  /** Files that belong to somebody else. Where there is one, nothing was written at all. */
  readonly refused: readonly PlannedFile[]
}

/**
 * Makes the output folder hold a build, all of it or nothing. Every file is staged and on the disk before the first
 * one is put in place, and the manifest comes last: a build that is killed between the two leaves whole files, old
 * and new, and its staged manifest, which tells the next build that the new ones are nobody's work but fdc's.
 * @param root the output folder; it is created where it does not exist
 * @throws FileProblem where the system refuses, or another process builds into the same folder
 */
export function publish(root: string, build: Build, options: PlanOptions = {}): Published {
  const seen = look(root, build, options)
  if (findRefused(seen.plan).length > 0 || !hasWork(root, seen)) return report(seen.plan)
  attempt('create the folder', root, () => mkdirSync(root, { recursive: true }))
  return withLock(root, () => {
    // What was seen without the lock may be another builder's work by now.
    const { plan, disk } = look(root, build, options)
    if (findRefused(plan).length > 0) return report(plan)
    forgetBuild(root)
    sweep(
      root,
      disk.leftovers.filter((path) => !isStagedManifest(path)),
    )
    carryOut(root, plan, findFormer(disk))
    // A build of some artifacts says nothing about the others, which the killed build may have put in place.
    if (!options.only) sweep(root, disk.leftovers.filter(isStagedManifest))
    return report(plan)
  })
}

interface Look {
  readonly disk: ReadDisk
  readonly plan: BuildPlan
}

function look(root: string, build: Build, options: PlanOptions): Look {
  const disk = readDisk(
    root,
    build.artifacts.map(({ path }) => path),
  )
  return { disk, plan: planBuild(build, disk, options) }
}

function findRefused(plan: BuildPlan): PlannedFile[] {
  return plan.files.filter(({ action }) => action === 'refuse')
}

function hasWork(root: string, { plan, disk }: Look): boolean {
  // A killed build is tidied up after even where it had finished writing.
  if (plan.manifest.state !== 'current' || disk.leftovers.length > 0 || isLocked(root)) return true
  return plan.files.some(({ action }) => action !== 'leave')
}

function report(plan: BuildPlan): Published {
  const refused = findRefused(plan)
  const pathsOf = (action: string) =>
    plan.files.filter((file) => file.action === action).map(({ path }) => path)
  if (refused.length > 0) {
    return { plan, written: [], removed: [], untouched: plan.files.map(({ path }) => path), refused }
  }
  const manifest = plan.manifest.state === 'current' ? [] : [MANIFEST_PATH]
  return {
    plan,
    written: [...pathsOf('write'), ...manifest],
    removed: pathsOf('remove'),
    untouched: pathsOf('leave'),
    refused,
  }
}

/** Paths that earlier builds emitted and where nothing stands now: a killed build may have left their folders. */
function findFormer(disk: ReadDisk): string[] {
  const manifests = [disk.manifest?.manifest, ...disk.interrupted]
  const paths = manifests.flatMap((manifest) => Object.keys(manifest?.artifacts ?? {}))
  return paths.filter((path) => !disk.files.has(path))
}

function carryOut(root: string, plan: BuildPlan, former: readonly string[]): void {
  const staged: Staged[] = []
  const created: string[] = []
  const manifest =
    plan.manifest.state === 'current' ? [] : [{ path: MANIFEST_PATH, wanted: plan.manifest.wanted }]
  const writes = plan.files.filter(({ action }) => action === 'write')
  try {
    for (const { path, wanted } of [...writes, ...manifest]) {
      makeFolders(root, path, created)
      const { full, stats } = locate(root, path)
      assertInside(root, dirname(full))
      staged.push(stage(full, wanted ?? '', stats?.mode))
    }
    for (const file of staged) flush(file)
    // The staged manifest must outlive a power cut that one of the new artifacts outlives.
    for (const folder of foldersOf([...staged.map(({ temp }) => temp), ...created])) syncFolder(folder)
  } catch (error) {
    for (const file of staged) discard(file)
    for (const folder of created.reverse()) attemptQuietly(() => rmdirSync(folder))
    throw error
  }
  const removals = plan.files.filter(({ action }) => action === 'remove').map(({ path }) => path)
  putAllInPlace(root, staged.slice(0, writes.length), staged.slice(writes.length), removals, former)
}

function putAllInPlace(
  root: string,
  artifacts: readonly Staged[],
  manifest: readonly Staged[],
  removals: readonly string[],
  former: readonly string[],
): void {
  const removed = removals.map((path) => join(root, path))
  let done = 0
  try {
    for (const file of artifacts) {
      putInPlace(file)
      done++
    }
    for (const path of removed) {
      attempt('remove', path, () => unlinkSync(path))
      done++
    }
    for (const folder of foldersOf([...artifacts.map(({ target }) => target), ...removed])) syncFolder(folder)
    for (const path of [...removals, ...former]) removeEmptyFolders(root, path)
    for (const file of manifest) putInPlace(file)
    syncFolder(root)
  } catch (error) {
    // Once a file has changed, the staged manifest stays, for it alone says that fdc changed it.
    for (const file of done > 0 ? artifacts : [...artifacts, ...manifest]) discard(file)
    if (!(error instanceof FileProblem) || done === 0) throw error
    const rest = `${done} of ${artifacts.length + removals.length} files were already changed and are whole; build again.`
    throw new FileProblem(`${error.message} ${rest}`, error.path, error.code)
  }
}

/** Makes the folders that a file needs, and adds those that were not there to `created`. */
function makeFolders(root: string, path: string, created: string[]): void {
  const names = path.split('/').slice(0, -1)
  for (const index of names.keys()) {
    const folder = join(root, ...names.slice(0, index + 1))
    // With `recursive`, a folder that is there already is no error and yields undefined.
    const made = attempt('create the folder', folder, () => mkdirSync(folder, { recursive: true }))
    if (made !== undefined) created.push(folder)
  }
}

function foldersOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map((path) => dirname(path)))
}

/** Removes the folders that lost their last file, as git would; a folder with anything in it resists. */
function removeEmptyFolders(root: string, path: string): void {
  const names = path.split('/')
  while (names.pop() !== undefined && names.length > 0) attemptQuietly(() => rmdirSync(join(root, ...names)))
}

/** Only the holder of the lock sweeps, so that no living process can be at work on these. */
function sweep(root: string, leftovers: readonly string[]): void {
  for (const path of leftovers) attemptQuietly(() => unlinkSync(join(root, path)))
}
