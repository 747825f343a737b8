import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from '../../runners/journal.ts'
import type { Completion } from '../../runners/provider.ts'
import { ProviderError } from '../../runners/provider-error.ts'
import type { Digest } from '../../spec/record.ts'
import { attempt } from '../files/file-problem.ts'
import type { JournalEvent, JournalHead } from './journal-event.ts'
import { journalName, type PlacedEvent, type ReadJournal } from './read-journal.ts'
import type { RunFolder } from './run-folder.ts'

/** A journal in a file, open for more. */
export interface FileJournal extends Journal {
  head: JournalHead
  /** Writes down that the run has come to its end. */
  ended(): void
  close(): void
}

/** Where the line of an answer stands: a run of thousands of answers keeps them on the disk. */
type Place = Pick<PlacedEvent, 'offset' | 'length'>

/** Goes on with a journal that was read. `observe` is shown what it holds. */
export function openJournal(
  { path }: RunFolder,
  read: ReadJournal,
  observe: (event: JournalEvent) => void = () => {},
): FileJournal {
  const file = join(path, journalName)
  const answers = new Map<Digest, Place>()
  const failures = new Map<Digest, ProviderError>()
  let hasEnded = false
  for (const { event, offset, length } of read.events) {
    observe(event)
    if (event.event === 'run_ended') hasEnded = true
    if (event.event === 'call_failed') failures.set(event.key, failureOf(event))
    if (event.event === 'call_finished' || event.event === 'answer_taken')
      answers.set(event.key, { offset, length })
  }
  const flags = constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0)
  const descriptor = attempt('open', file, () => openSync(file, flags))
  if (read.torn) attempt('write', file, () => ftruncateSync(descriptor, read.size))
  const log = appendTo(descriptor, file, read.size)

  return {
    head: read.head,
    find(key) {
      const place = answers.get(key)
      if (place) return attempt('read', file, () => readAnswer(descriptor, place))
      return hasEnded ? failures.get(key) : undefined
    },
    started: (key, call) => void log.append({ event: 'call_started', key, ...call }),
    finished(key, completion) {
      const place = log.append({ event: 'call_finished', key, completion })
      // It was paid: from here on no crash may lose it.
      log.flush()
      answers.set(key, place)
    },
    failed(key, { kind, message, status }, attempts) {
      log.append({
        event: 'call_failed',
        key,
        kind,
        message,
        ...(status !== undefined && { status }),
        ...(attempts.length > 0 && { attempts }),
      })
    },
    ended() {
      if (hasEnded) return
      log.append({ event: 'run_ended' })
      log.flush()
      hasEnded = true
    },
    close: () => attempt('close', file, () => closeSync(descriptor)),
  }
}

function failureOf({
  kind,
  message,
  status,
  attempts = [],
}: Extract<JournalEvent, { event: 'call_failed' }>) {
  return new ProviderError(kind, message, { status, attempts, final: true })
}

function readAnswer(descriptor: number, { offset, length }: Place): Completion {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) done += readSync(descriptor, bytes, done, length - done, offset + done)
  return (JSON.parse(bytes.toString()) as { completion: Completion }).completion
}

/** Writes lines behind a file, whose size is `size`. */
export function appendTo(descriptor: number, file: string, size: number) {
  let end = size
  let broken: { error: unknown } | undefined
  // After a line that was not written whole nothing may follow: it is the last one, which can be dropped.
  const guarded = <T>(work: () => T): T => {
    if (broken) throw broken.error
    try {
      return attempt('write', file, work)
    } catch (error) {
      broken = { error }
      throw error
    }
  }
  return {
    append(event: JournalHead | JournalEvent): Place {
      const bytes = Buffer.from(`${JSON.stringify(event)}\n`)
      guarded(() => {
        for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
      })
      const place = { offset: end, length: bytes.length }
      end += bytes.length
      return place
    },
    flush: () => guarded(() => fsyncSync(descriptor)),
  }
}
