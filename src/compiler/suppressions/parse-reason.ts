import { isDay } from '../../spec/day.ts'
import { show } from '../../spec/show.ts'
import type { Fault } from './suppression-rules.ts'
import { slice, type Words } from './words.ts'

/** What stands behind the dashes. */
export interface Reason {
  readonly text: string
  /** The last day on which the suppression holds. */
  readonly until?: Words
  /** Why the end cannot be read: without it, the suppression would hold for ever and look as if it did not. */
  readonly fault?: Fault
}

/** Reads `reason (until=2026-12-31)`. */
export function parseReason(words: Words): Reason {
  const { text } = words
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1
  const last = open < 0 ? undefined : slice(words, open + 1, text.length - 1)
  if (!last || !/^until\b/i.test(last.text)) return { text, ...findStrayEnd(words) }
  const reason = text.slice(0, open).trimEnd()
  const day = /^until=(.*)$/.exec(last.text)?.[1]
  const other = findEnd(slice(words, 0, open))
  if (other) {
    const message = `The suppression has two ends, ${show(other.text)} and ${show(last.text)}; it must have one.`
    return { text: reason, fault: endFault(other, message) }
  }
  if (day !== undefined && isDay(day)) return { text: reason, until: { text: day, span: last.span } }
  const message = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '')
    ? `The day ${day} does not exist; a suppression must end on one that does.`
    : `${show(last.text)} is not the end of a suppression; it must be a day, such as until=2026-12-31.`
  return { text: reason, fault: endFault(last, message) }
}

function findEnd(words: Words): Words | undefined {
  const found = /\buntil *= *[^\s)]*/i.exec(words.text)
  return found ? slice(words, found.index, found.index + found[0].length) : undefined
}

function findStrayEnd(words: Words): Pick<Reason, 'fault'> {
  const place = findEnd(words)
  if (!place) return {}
  const message = `${show(place.text)} stands within the reason; the end must stand behind it, in parentheses.`
  return { fault: endFault(place, message) }
}

function endFault({ span }: Words, message: string): Fault {
  return { rule: 'suppression/form', span, message, hint: 'Close the comment with `(until=YYYY-MM-DD)`.' }
}
