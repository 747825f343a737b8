import { lstatSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { findSplits } from '../../../measure/score/find-splits.ts'
import type { JudgedSet } from '../../../measure/score/judged-set.ts'
import type { DesignWith } from '../../../spec/design.ts'
import type { Arguments } from '../../args.ts'
import { attempt, FileProblem } from '../../files/file-problem.ts'
import { writeNewFile } from '../../files/write-new-file.ts'
import type { Host } from '../../host.ts'
import { mustBeReadTwice } from '../../input/read-again.ts'
import { readDrafts } from '../../input/read-drafts.ts'
import { Problem } from '../../problem.ts'
import { printablePath } from '../../report/printable-path.ts'
import { type CriterionDrafts, draftsSentence, draftsText } from '../../report/score/drafts-text.ts'

/** Drafts examples of what judges split on, writes them, and says so. */
export type WriteDrafts = (design: DesignWith<'rubric'>, set: JudgedSet) => Promise<void>

/**
 * Sees that `--draft-examples` can be obeyed before anything is read: its file must not be there yet, and the files that
 * are read must bear to be read again.
 */
export function prepareDrafts(args: Arguments, host: Host): WriteDrafts {
  const file = args.get('draft-examples')!
  const [judgements, transcripts] = [args.get('judgements')!, args.get('transcripts')]
  if (transcripts === undefined)
    throw new Problem('--draft-examples quotes conversations; name their file with `--transcripts <path>`.')
  const path = resolve(host.cwd, file)
  if (!/^\.ya?ml$/i.test(extname(path)))
    throw new Problem(`--draft-examples ${printablePath(file)}: the name must end in .yaml or .yml.`)
  if (asProblem(() => attempt('look at', path, () => lstatSync(path, { throwIfNoEntry: false }))))
    throw exists(file)
  for (const source of [judgements, transcripts]) mustBeReadTwice(source, '--draft-examples', host)
  return async ({ rubric }, set) => {
    const splits = findSplits(rubric, set)
    if (splits.size === 0) {
      host.note(
        `Judges split on no criterion, so that no example was drafted; ${printablePath(file)} was not written.\n`,
      )
      return
    }
    const drafts = await readDrafts(splits, set, { judgements, transcripts }, host)
    const byCriterion = new Map(
      [...splits].map(([id, { more }]): [string, CriterionDrafts] => [id, { drafts: drafts.get(id)!, more }]),
    )
    if (!asProblem(() => writeNewFile(path, draftsText(byCriterion)))) throw exists(file)
    host.note(`${printablePath(file)}: ${draftsSentence(byCriterion)}\n`)
  }
}

function exists(file: string): Problem {
  return new Problem(
    `${printablePath(file)} exists, and --draft-examples overwrites nothing.`,
    'Settle what it holds and remove it, or name another file.',
  )
}

function asProblem<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    throw new Problem(error.message)
  }
}
