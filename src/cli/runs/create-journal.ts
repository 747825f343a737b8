import { closeSync, constants, openSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt } from '../files/file-problem.ts'
import { syncFolder } from '../files/stage.ts'
import { appendTo } from './file-journal.ts'
import type { JournalHead } from './journal-event.ts'
import { journalName, type ReadJournal } from './read-journal.ts'
import type { RunFolder } from './run-folder.ts'

/**
 * Begins the journal of a new run, with the answers of an earlier one where it takes them over. It appears whole, so that
 * a run that is resumed has either all of those answers or never began. Only its owner may read it.
 */
export function createJournal({ path }: RunFolder, head: JournalHead, earlier?: ReadJournal): void {
  const file = join(path, journalName)
  const temp = join(path, `${journalName}.new`)
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND
  const descriptor = attempt('create', file, () => openSync(temp, flags, 0o600))
  try {
    const log = appendTo(descriptor, file, 0)
    log.append(head)
    for (const { event } of earlier?.events ?? []) {
      if (event.event !== 'call_finished' && event.event !== 'answer_taken') continue
      log.append({ event: 'answer_taken', key: event.key, completion: event.completion })
    }
    log.flush()
  } finally {
    attempt('close', file, () => closeSync(descriptor))
  }
  attempt('create', file, () => renameSync(temp, file))
  syncFolder(path)
  syncFolder(dirname(path))
}
