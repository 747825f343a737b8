import { constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from '../files/file-problem.ts'
import { Problem } from '../problem.ts'
import { showPath } from '../show-path.ts'
import { type JournalEvent, type JournalHead, journalVersion } from './journal-event.ts'
import { readEvent, readHead } from './read-event.ts'
import type { RunFolder } from './run-folder.ts'

/** Name of the journal in the folder of a run. */
export const journalName = 'journal.jsonl'

/** An event of a journal, and the bytes in which its line stands. */
export interface PlacedEvent {
  event: JournalEvent
  offset: number
  length: number
}

/** A journal as it was found. */
export interface ReadJournal {
  head: JournalHead
  /** Bytes of its whole lines. What comes after them was cut when the process died. */
  size: number
  /** Whether there is such a cut line. */
  torn: boolean
  /** Its events after the head, read one by one: no more than the file itself is held at a time. */
  events: Iterable<PlacedEvent>
}

/**
 * Reads the journal of a run, and changes nothing. A last line that was cut is left out; any other line that is no event
 * is a Problem with its number, since nobody knows what else is wrong then. A carriage return at the end of a line, from
 * whoever passed the file on, does no harm.
 */
export function readJournal({ path }: RunFolder): ReadJournal {
  const file = join(path, journalName)
  const flag = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
  const bytes = attempt('read', file, () => readFileSync(file, { flag: flag as unknown as string }))
  const size = bytes.lastIndexOf(10) + 1
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const lineAt = (offset: number) => {
    const end = bytes.indexOf(10, offset)
    try {
      return { text: decoder.decode(bytes.subarray(offset, end)), next: end + 1 }
    } catch {
      // Nothing of this is an event.
      return { text: '', next: end + 1 }
    }
  }
  const first = size === 0 ? { text: '', next: 0 } : lineAt(0)
  const head = headOf(file, first.text)
  function* events(): Generator<PlacedEvent> {
    for (let offset = first.next, number = 2; offset < size; number++) {
      const { text, next } = lineAt(offset)
      const event = readEvent(text)
      if (!event)
        throw new Problem(
          `${showPath(file)}:${number}: The line is no event of a run; the journal was damaged.`,
          'Nothing of this run can be relied on; begin a new one.',
        )
      yield { event, offset, length: next - offset }
      offset = next
    }
  }
  return { head, size, torn: size < bytes.length, events: { [Symbol.iterator]: events } }
}

function headOf(file: string, line: string): JournalHead {
  const head = readHead(line)
  if (!head) throw new Problem(`${showPath(file)}:1: The line does not say which run this is.`)
  if (head.version === journalVersion) return head as JournalHead
  throw new Problem(
    `${showPath(file)}:1: The journal has version ${head.version}; this fdc reads version ${journalVersion}.`,
    'Go on with the fdc that began it, or begin a new run.',
  )
}
