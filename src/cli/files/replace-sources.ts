import { chownSync, readdirSync, readFileSync, realpathSync, type Stats, statSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { decode } from '../../compiler/read/decode.ts'
import { showPath } from '../show-path.ts'
import { attempt, attemptQuietly, FileProblem } from './file-problem.ts'
import { isReadOnly } from './is-read-only.ts'
import { isProcessAlive } from './process-alive.ts'
import { deferSignals } from './signals.ts'
import { discard, flush, putInPlace, readLeftoverName, type Staged, stage, syncFolder } from './stage.ts'

/** A text file that is to be replaced. */
export interface Replacement {
  /** Where it stands. A symbolic link is followed, and stays. */
  readonly file: string
  /** What it held when it was read, and what it is to hold. */
  readonly before: string
  readonly after: string
}

/**
 * Replaces text files, each of them in one step: whoever reads or is killed meanwhile meets the old text or the new one,
 * whole. Permissions, owner and byte order mark stay.
 * @throws FileProblem where a file may not be written, or is not any more what it was; then none is replaced
 */
export function replaceSources(replacements: readonly Replacement[]): void {
  const staged: Staged[] = []
  const discardAll = () => {
    for (const file of staged) discard(file)
  }
  const resumeSignals = deferSignals(discardAll)
  try {
    const targets = replacements.map(({ file }) => attempt('find', file, () => realpathSync(file)))
    for (const [index, { after }] of replacements.entries()) staged.push(stageText(targets[index]!, after))
    for (const file of staged) flush(file)
    for (const [index, { before }] of replacements.entries()) assertUnchanged(targets[index]!, before)
    for (const file of staged) putInPlace(file)
    for (const folder of new Set(targets.map((target) => dirname(target)))) syncFolder(folder)
  } finally {
    discardAll()
    resumeSignals()
  }
}

function stageText(target: string, text: string): Staged {
  const stats = attempt('look at', target, () => statSync(target))
  assertReplaceable(target, stats)
  sweepLeftovers(target)
  const mark = attempt('read', target, () => readFileSync(target)).subarray(0, 3)
  const hasMark = mark.equals(Buffer.from('\ufeff'))
  const staged = stage(target, hasMark ? `\ufeff${text}` : text, stats.mode)
  // Where the system does not let fdc give the file to its owner, whoever runs fdc becomes the owner.
  attemptQuietly(() => chownSync(staged.temp, stats.uid, stats.gid))
  return staged
}

// A pipe would be gone, and one that was read to its end would be waited for.
function assertReplaceable(target: string, stats: Stats): void {
  const problem = !stats.isFile() ? 'no regular file' : isReadOnly(target, stats) ? 'read-only' : undefined
  if (problem === undefined) return
  const shown = showPath(target)
  throw new FileProblem(`Cannot write ${shown}: it is ${problem}.`, shown)
}

function assertUnchanged(target: string, before: string): void {
  const bytes = attempt('read', target, () => readFileSync(target))
  if (decode(bytes, target).source?.text === before) return
  const shown = showPath(target)
  throw new FileProblem(`${shown} changed while it was being fixed; nothing was written. Run again.`, shown)
}

/** Removes what a run left beside the file that was killed before it could put it in place. */
function sweepLeftovers(target: string): void {
  attemptQuietly(() => {
    for (const name of readdirSync(dirname(target))) {
      const leftover = readLeftoverName(name)
      if (leftover?.target !== basename(target) || isProcessAlive(leftover.pid)) continue
      attemptQuietly(() => unlinkSync(join(dirname(target), name)))
    }
  })
}
