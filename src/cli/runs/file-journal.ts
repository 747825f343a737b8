import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from '../../runners/journal.ts'
import type { Completion } from '../../runners/provider.ts'
import type { Digest } from '../../spec/record.ts'
import { attempt } from '../files/file-problem.ts'
import { Problem } from '../problem.ts'
import { showPath } from '../show-path.ts'
import type { JournalEvent, JournalHead } from './journal-event.ts'
import type { RunFolder } from './run-folder.ts'

/** A journal in a file, and what it held when it was opened. */
export interface FileJournal extends Journal {
  head: JournalHead
  /** What was written before, in its order. */
  events: readonly JournalEvent[]
  close(): void
}

const fileName = 'journal.jsonl'

/** Begins the journal of a new run; `known` are calls of another one whose answers may be used. */
export function createJournal(
  { path }: RunFolder,
  head: JournalHead,
  known: readonly JournalEvent[] = [],
): FileJournal {
  const file = join(path, fileName)
  const descriptor = attempt('create', file, () =>
    openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND, 0o600),
  )
  const journal = journalOf(descriptor, file, head, known)
  append(descriptor, file, head)
  for (const event of known) append(descriptor, file, event)
  attempt('write', file, () => fsyncSync(descriptor))
  return journal
}

/**
 * Opens the journal of a run that is resumed. A last line that was cut when the process died is dropped; any other line
 * that is none is a Problem with its number, since nobody knows what else is wrong then.
 */
export function openJournal({ path }: RunFolder): FileJournal {
  const file = join(path, fileName)
  const bytes = attempt('read', file, () => readFileSync(file))
  // What comes after the last line break was never finished.
  const whole = bytes.lastIndexOf(10) + 1
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)
  const [head, ...events] = lines.map((line, index) => parseLine(file, line, index + 1))
  if (!isHead(head)) throw new Problem(`${showPath(file)}:1: The first line does not say which run this is.`)
  const descriptor = attempt('open', file, () => openSync(file, constants.O_WRONLY | constants.O_APPEND))
  if (whole < bytes.length) attempt('write', file, () => ftruncateSync(descriptor, whole))
  return journalOf(descriptor, file, head, events as JournalEvent[])
}

function parseLine(file: string, line: string, number: number): unknown {
  try {
    const value = JSON.parse(line) as unknown
    if (typeof value === 'object' && value !== null && 'event' in value) return value
  } catch {}
  throw new Problem(
    `${showPath(file)}:${number}: The line is no event of a run; the journal was damaged.`,
    'Begin a new run; `--fork` takes over nothing of this one.',
  )
}

function isHead(value: unknown): value is JournalHead {
  const head = value as Partial<JournalHead> | undefined
  return head?.event === 'run' && head.version === 1 && typeof head.id === 'string'
}

function journalOf(
  descriptor: number,
  file: string,
  head: JournalHead,
  events: readonly JournalEvent[],
): FileJournal {
  const answers = new Map<Digest, Completion>()
  for (const event of events) if (event.event === 'call_finished') answers.set(event.key, event.completion)
  return {
    head,
    events,
    find: (key) => answers.get(key),
    started: (key, call) => append(descriptor, file, { event: 'call_started', key, ...call }),
    finished(key, completion) {
      append(descriptor, file, { event: 'call_finished', key, completion })
      // It was paid: from here on no crash may lose it.
      attempt('write', file, () => fsyncSync(descriptor))
      answers.set(key, completion)
    },
    failed(key, { kind, message, attempts }) {
      append(descriptor, file, {
        event: 'call_failed',
        key,
        kind,
        message,
        ...(attempts.length > 0 && { attempts }),
      })
    },
    close: () => attempt('close', file, () => closeSync(descriptor)),
  }
}

// One write for one line, so that no other process and no crash can put anything between its parts.
function append(descriptor: number, file: string, event: JournalHead | JournalEvent): void {
  const bytes = Buffer.from(`${JSON.stringify(event)}\n`)
  attempt('write', file, () => {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
  })
}
