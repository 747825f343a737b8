import { MANIFEST_PATH } from '../../compiler/manifest.ts'
import type { BuildPlan, FileState, PlannedFile } from '../../compiler/plan.ts'
import { isUpToDate } from '../../compiler/plan.ts'
import { unifiedDiff } from '../../compiler/unified-diff.ts'
import { hideSecrets } from '../../measure/hide-secrets.ts'
import { count } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import type { Published } from '../files/publish.ts'
import type { OutputFolder } from '../input/output-folder.ts'
import { printable, printableLine } from './printable.ts'
import { printablePath } from './printable-path.ts'

const stateWords: Record<FileState, string> = {
  current: 'current',
  'line-endings-only': 'current but for its line endings',
  missing: 'missing',
  stale: 'stale: the spec has changed since',
  'hand-edited': 'edited by hand',
  foreign: 'not fdc’s: another file stands there',
  orphaned: 'orphaned: the spec no longer produces it',
}

// A whole rewritten artifact would bury the list of what drifts; `--diff` shows everything.
const shownDiffLines = 40

/** What `--check` says: what drifts and how, and what to do. */
export function driftReport(spec: string, plan: BuildPlan, folder: OutputFolder, args: Arguments): string {
  if (isUpToDate(plan)) return `${printablePath(spec)}: ${count(plan.files.length, 'artifact')} up to date.\n`
  const drifting = plan.files.filter(({ state }) => state !== 'current' && state !== 'line-endings-only')
  const lines = drifting.map((file) => `${shown(folder, file.path)} ${stateWords[file.state]}`)
  if (drifting.length === 0) lines.push(describeManifest(plan, folder))
  // Of a file that is missing or superfluous every line differs, which says no more than the word.
  const diffs = drifting
    .filter(({ found, wanted }) => args.has('diff') || (found !== undefined && wanted !== undefined))
    .map((file) => shorten(diffOf(file), args.has('diff') ? Infinity : shownDiffLines))
    .filter(Boolean)
  const edited = drifting.some(({ state }) => state === 'hand-edited' || state === 'foreign')
  // What drifts comes after the differences, which may fill more than a screen.
  return [
    ...diffs,
    `${lines.join('\n')}\n`,
    `${printablePath(spec)}: ${count(lines.length, drifting.length === 0 ? 'file' : 'artifact')} not up to date.`,
    edited ? waysOut(spec, args) : `Run \`${buildCommand(spec, args)}\` and commit what it writes.\n`,
  ].join('\n')
}

function describeManifest({ manifest: { state, problem } }: BuildPlan, folder: OutputFolder): string {
  const what = `${shown(folder, MANIFEST_PATH)} ${state}`
  if (state === 'missing') return what
  const why = problem ?? `${MANIFEST_PATH} does not list the artifacts as they are.`
  return `${what}: ${printableLine(why).replace(MANIFEST_PATH, 'it').replace(/\.$/, '')}`
}

/** What `--diff` and `--dry-run` say: what a build would do. */
export function planReport(spec: string, plan: BuildPlan, folder: OutputFolder, args: Arguments): string {
  if (args.has('diff')) return plan.files.map(diffOf).join('')
  const changing = plan.files.filter(({ action }) => action !== 'leave')
  const writesManifest = plan.manifest.state !== 'current'
  if (changing.length === 0 && !writesManifest) return `${printablePath(spec)}: nothing to do.\n`
  const verbs = {
    write: 'would write',
    remove: 'would remove',
    refuse: 'would refuse to overwrite',
    leave: '',
  }
  const lines = changing.map(
    ({ path, action, state }) => `${verbs[action]} ${shown(folder, path)} (${stateWords[state]})\n`,
  )
  const isRefused = changing.some(({ action }) => action === 'refuse')
  if (writesManifest && !isRefused) lines.push(`would write ${shown(folder, MANIFEST_PATH)}\n`)
  return lines.join('')
}

/** What a build says: what it wrote, or why it wrote nothing. */
export function publishReport(
  spec: string,
  published: Published,
  folder: OutputFolder,
  args: Arguments,
): string {
  const { written, removed, refused, plan } = published
  if (refused.length > 0) {
    const files = refused.map(
      (file) => `${shown(folder, file.path)} ${stateWords[file.state]}; nothing was written.`,
    )
    const diffs = refused.map((file) => shorten(diffOf(file), shownDiffLines))
    return `${diffs.join('\n')}\n${files.join('\n')}\n\n${waysOut(spec, args)}`
  }
  const kept = plan.files.filter(({ state, action }) => state === 'orphaned' && action === 'leave')
  const notes = kept.map(
    (file) => `${shown(folder, file.path)} is no longer produced, but was edited by hand; it stays.\n`,
  )
  if (written.length === 0 && removed.length === 0)
    return `${notes.join('')}${printablePath(spec)}: nothing to do.\n`
  return [
    ...notes,
    ...written.map((path) => `wrote ${shown(folder, path)}\n`),
    ...removed.map((path) => `removed ${shown(folder, path)}\n`),
  ].join('')
}

function waysOut(spec: string, args: Arguments): string {
  return [
    'In the difference, - is what stands there and + is what fdc emits.',
    'Two ways out: move the change into the spec, so that fdc emits it,',
    `or discard it: \`${buildCommand(spec, args)} --force\`.`,
    '',
  ].join('\n')
}

function buildCommand(spec: string, args: Arguments): string {
  const folder = args.get('out-dir')
  return `fdc build ${quoted(spec)}${folder === undefined ? '' : ` --out-dir ${quoted(folder)}`}`
}

function quoted(path: string): string {
  const shown = printablePath(path)
  return /^[\w./-]+$/.test(shown) ? shown : `'${shown}'`
}

function shown(folder: OutputFolder, path: string): string {
  return printablePath(folder.show(path))
}

function diffOf({ path, found, wanted }: PlannedFile): string {
  return printable(hideSecrets(unifiedDiff(path, found, wanted)))
}

function shorten(diff: string, most: number): string {
  const lines = diff.split('\n')
  if (lines.length <= most + 1) return diff
  return `${lines.slice(0, most).join('\n')}\n… ${lines.length - most} more lines; \`--diff\` shows them.\n`
}
