import { changedSince } from '../../../spec/identity.ts'
import { nameParts } from '../../../spec/name-parts.ts'
import type { Dependencies } from '../../../spec/record.ts'
import type { Arguments } from '../../args.ts'
import type { LoadedSpec } from '../../input/load-spec.ts'
import { Problem } from '../../problem.ts'
import { createJournal, type FileJournal, openJournal } from '../../runs/file-journal.ts'
import type { JournalHead } from '../../runs/journal-event.ts'
import { createRunFolder, findRunFolder, type RunFolder } from '../../runs/run-folder.ts'

/** A run that is under way, with its journal. */
export interface OpenRun {
  folder: RunFolder
  journal: FileJournal
}

/**
 * Begins a run, or goes on with one (`--resume`). A run belongs to the design and the options that it began with: where
 * they have changed it is not resumed, but a new one may take over the answers that are still good (`--fork`).
 */
export function openRun(
  args: Arguments,
  { folder }: LoadedSpec,
  dependencies: Dependencies,
  options: JournalHead['options'],
): OpenRun {
  const begin = (known: FileJournal['events'] = []): OpenRun => {
    const created = createRunFolder(folder, 'baseline', new Date())
    const head: JournalHead = {
      event: 'run',
      version: 1,
      runner: 'baseline',
      id: created.id,
      dependencies,
      options,
    }
    return { folder: created, journal: createJournal(created, head, known) }
  }
  if (!args.has('resume')) {
    if (args.has('fork'))
      throw new Problem('--fork goes with --resume: it names the run whose answers are taken over.')
    return begin()
  }
  const earlier = findRunFolder(folder, 'baseline', args.get('resume') || undefined)
  const journal = openJournal(earlier)
  const differences = differencesOf(journal.head, dependencies, options)
  if (differences === undefined) return { folder: earlier, journal }
  journal.close()
  if (!args.has('fork'))
    throw new Problem(
      `${earlier.id} cannot be resumed: ${differences} changed since it began.`,
      'Take that back, or run it with --fork, which begins a new run with the answers that are still good.',
    )
  return begin(journal.events)
}

function differencesOf(
  head: JournalHead,
  dependencies: Dependencies,
  options: JournalHead['options'],
): string | undefined {
  const changed = changedSince(head.dependencies, dependencies)
  if (changed.length > 0) return nameParts(changed)
  const names = [...new Set([...Object.keys(head.options), ...Object.keys(options)])]
  const other = names.filter((name) => JSON.stringify(head.options[name]) !== JSON.stringify(options[name]))
  return other.length > 0 ? other.map((name) => `--${name}`).join(', ') : undefined
}
