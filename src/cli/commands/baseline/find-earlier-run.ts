import { join } from 'node:path'
import type { Arguments } from '../../args.ts'
import { Problem } from '../../problem.ts'
import { type ReadJournal, readJournal } from '../../runs/read-journal.ts'
import { type RunFlags, readFlags } from '../../runs/run-flags.ts'
import { findRunFolder, type RunFolder } from '../../runs/run-folder.ts'

/** A run that is to be gone on with. */
export interface EarlierRun {
  folder: RunFolder
  journal: ReadJournal
  /** The flags that it was begun with. */
  flags: RunFlags
}

/** The flags that say what a baseline is. */
export const identifyingFlags = [
  'base',
  'simulator',
  'judge',
  'seed',
  'only',
  'transcripts',
  'judging',
  'quick',
] as const

/** The copy of the conversations that a run was given to judge, in its folder: it must not change with their file. */
export const givenTranscripts = 'given.jsonl'

/** The run that `--resume` names, the last one without a name; undefined without the flag. */
export function findEarlierRun(args: Arguments, root: string): EarlierRun | undefined {
  if (!args.has('resume')) {
    if (args.has('fork'))
      throw new Problem(
        '--fork needs --resume: it takes over the answers of an earlier run.',
        'The last run is `--resume --fork`.',
      )
    return undefined
  }
  const folder = findRunFolder(root, 'baseline', args.get('resume') || undefined)
  const journal = readJournal(folder)
  const { transcripts, ...flags } = readFlags(journal.head.flags, identifyingFlags)
  const given = transcripts && { transcripts: [join(folder.path, givenTranscripts)] }
  return { folder, journal, flags: { ...flags, ...given } }
}
