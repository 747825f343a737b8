import { rmSync } from 'node:fs'
import identity from '#compiled/identity'
import { changedSince } from '../../../spec/identity.ts'
import { nameParts } from '../../../spec/name-parts.ts'
import { list } from '../../../spec/show.ts'
import { attemptQuietly } from '../../files/file-problem.ts'
import { takeLock } from '../../files/take-lock.ts'
import { Problem } from '../../problem.ts'
import { createJournal } from '../../runs/create-journal.ts'
import { type FileJournal, openJournal } from '../../runs/file-journal.ts'
import type { JournalEvent, JournalHead } from '../../runs/journal-event.ts'
import { type ReadJournal, readJournal } from '../../runs/read-journal.ts'
import { createRunFolder, lockOfRun, type RunFolder } from '../../runs/run-folder.ts'

/** A run that is under way: this process alone works on it until it is closed. */
export interface OpenRun {
  folder: RunFolder
  journal: FileJournal
  close(): void
}

/** What a run is: where another one differs, it is another run. */
export type RunHead = Pick<JournalHead, 'runner' | 'dependencies' | 'options' | 'flags'>

/**
 * Begins a run in the folder of a spec, with the answers of an earlier one where it is a fork.
 * @param prepare puts into its folder what it needs, before there is a run that could be resumed
 */
export function beginRun(
  root: string,
  head: RunHead,
  earlier: ReadJournal | undefined,
  prepare: (folder: string) => void,
): OpenRun {
  const folder = createRunFolder(root, head.runner, new Date())
  const { runner, ...rest } = head
  const from = earlier && { from: earlier.head.id }
  try {
    return withRunLock(folder, () => {
      prepare(folder.path)
      createJournal(
        folder,
        { event: 'run', version: 1, fdc: identity, runner, id: folder.id, ...from, ...rest },
        earlier,
      )
      return openJournal(folder, readJournal(folder))
    })
  } catch (error) {
    // A run that could not begin leaves nothing behind that somebody would have to understand.
    attemptQuietly(() => rmSync(folder.path, { recursive: true }))
    throw error
  }
}

/**
 * Goes on with a run. It belongs to the design and the options that it began with: where they have changed it is not
 * resumed, but a new one may take over the answers that are still good (`--fork`).
 * @param observe is shown what happened before
 */
export function resumeRun(folder: RunFolder, head: RunHead, observe: (event: JournalEvent) => void): OpenRun {
  return withRunLock(folder, () => {
    const read = readJournal(folder)
    const changed = changesOf(read.head, head)
    if (changed.length === 0) return openJournal(folder, read, observe)
    throw new Problem(
      `${folder.id} cannot be resumed: ${list(changed)} changed since it began.`,
      'Take that back, or add --fork: a new run with the answers that are still good.',
    )
  })
}

function withRunLock(folder: RunFolder, open: () => FileJournal): OpenRun {
  const release = takeLock(lockOfRun(folder))
  try {
    const journal = open()
    const close = () => {
      journal.close()
      release()
    }
    return { folder, journal, close }
  } catch (error) {
    release()
    throw error
  }
}

const optionWords: Readonly<Record<string, string>> = {
  only: '--only',
  judging: '--judging',
  quick: '--quick',
  transcripts: 'the transcripts',
  addresses: 'where models are reached',
}

function changesOf(before: JournalHead, now: RunHead): string[] {
  const parts = changedSince(before.dependencies, now.dependencies)
  const names = new Set([...Object.keys(before.options), ...Object.keys(now.options)])
  const others = [...names].filter(
    (name) => JSON.stringify(before.options[name]) !== JSON.stringify(now.options[name]),
  )
  return [
    ...(parts.length > 0 ? [nameParts(parts)] : []),
    ...others.map((name) => (Object.hasOwn(optionWords, name) ? optionWords[name]! : name)),
    ...(before.fdc === identity ? [] : ['fdc itself']),
  ]
}
