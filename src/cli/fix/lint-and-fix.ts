import { dirname, join, resolve } from 'node:path'
import { unifiedDiff } from '../../compiler/unified-diff.ts'
import { hideSecrets } from '../../measure/hide-secrets.ts'
import type { LintResult } from '../../pipeline.ts'
import { count } from '../../spec/show.ts'
import { FileProblem } from '../files/file-problem.ts'
import { assertInside, locate } from '../files/locate.ts'
import { type Replacement, replaceSources } from '../files/replace-sources.ts'
import type { Host } from '../host.ts'
import type { LoadedSpec } from '../input/load-spec.ts'
import type { JsonFixedFile } from '../report/json-output.ts'
import { createLineIndex } from '../report/line-index.ts'
import { showPlace } from '../report/places.ts'
import { printable } from '../report/printable.ts'
import { printablePath } from '../report/printable-path.ts'
import { type FixedFile, type FixedSpec, fixSpec, type Lint } from './fix-spec.ts'

/** How fixes are made: written, only shown as a difference, or only told to a program. */
export type FixMode = 'write' | 'show' | 'tell'

/** What was found in a spec, and what became of it. */
export interface FixedLint {
  /** What is left to be found. */
  result: LintResult
  findings: number
  files: JsonFixedFile[]
  /** Why nothing was written, in one line. */
  problem?: string
}

/** Lints a spec and makes the fixes of what is found, in its file and in those that it refers to. */
export async function lintAndFix(
  spec: LoadedSpec,
  lint: Lint,
  mode: FixMode,
  host: Host,
): Promise<FixedLint> {
  const fixed = await fixSpec(spec.source, spec.readReference, lint)
  noteUnsound(fixed, host)
  if (mode === 'write') {
    try {
      replaceSources(fixed.files.map((file) => replacement(spec, file, host.cwd)))
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error
      return { result: fixed.before, findings: 0, files: [], problem: error.message }
    }
  }
  if (mode === 'show')
    for (const { before, after } of fixed.files) host.print(diffOf(before.path, before.text, after.text))
  const { path } = spec.source
  const note = describe(fixed, mode)
  if (note) host.note(`${printablePath(path)}: ${note}\n`)
  const files = fixed.files.map(({ after }) => ({
    spec: path,
    file: after.path,
    written: mode === 'write',
    ...(mode !== 'write' && { text: after.text }),
  }))
  return { result: fixed.after, findings: fixed.fixed, files }
}

function describe({ fixed, after }: FixedSpec, mode: FixMode): string | undefined {
  if (mode === 'write') return fixed === 0 ? undefined : `fixed ${count(fixed, 'problem')}.`
  const left = count(after.diagnostics.length, 'problem')
  return fixed === 0 ? `nothing to fix, ${left}.` : `would fix ${count(fixed, 'problem')} and leave ${left}.`
}

// A spec may be a link to one elsewhere. What it refers to stands beside it, whatever has happened there since.
function replacement(
  { folder }: LoadedSpec,
  { before, after, reference }: FixedFile,
  cwd: string,
): Replacement {
  const texts = { before: before.text, after: after.text }
  if (reference === undefined) return { file: resolve(cwd, before.path), ...texts }
  const { full } = locate(folder, reference)
  assertInside(folder, dirname(full))
  return { file: join(folder, reference), ...texts }
}

function diffOf(path: string, before: string, after: string): string {
  return printable(hideSecrets(unifiedDiff(path, before, after)))
}

function noteUnsound({ unsound }: FixedSpec, host: Host): void {
  for (const { source, span, rule } of unsound) {
    const place = { file: source.path, ...createLineIndex(source.text).position(span.start) }
    host.note(
      `fdc: The fix of ${rule} at ${showPlace(place)} would have changed more than it means, so it was not made.\n     This is an error of fdc itself, please report it with the spec that caused it.\n`,
    )
  }
}
