import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml'
import type { DocumentBuilder } from './document-builder.ts'
import { endOfBlockText, skipBlank } from './skip-blank.ts'
import { excerpt, secondDocument, tabIndentation } from './syntax-rules.ts'

// One of these stands in every escape that is looked at closely, and in hardly another text.
const mayBeUnsound = /\\(?:U|\r?\n)/

type CollectionEvent = Extract<Event, { start: number }>
type WithProperties = CollectionEvent | ScalarEvent

const indicators = { key: '?', value: ':', item: '-' }

/**
 * Plays the events of the fast parser to the builder and works out the positions that they leave open: where a
 * collection ends, where an empty value would stand, and where the header of a block scalar is. Events are let go as
 * they are read, because in a large file they weigh more than everything else.
 */
export function readEvents(text: string, events: Event[], builder: DocumentBuilder): void {
  /** The offset behind what was read last. */
  let cursor = 0
  let documents = 0
  const tabs = text.includes('\t') ? [...text.matchAll(/(?<=^|\n)( *)(\t+)/g)] : []
  let tabsSeen = 0
  /** How each open collection ends: a bracket, or '' where its last child ends it. */
  const closers: string[] = []

  function readDocumentStart(): void {
    cursor = skipBlank(text, cursor)
    documents++
    const isEnd = text.startsWith('...', cursor)
    if (isEnd && documents === 2) cursor = skipBlank(text, cursor + 3)
    if (isEnd || documents === 2) {
      const end = text.startsWith('---', cursor) || isEnd ? cursor + 3 : cursor + 1
      const { message, hint } = secondDocument
      builder.complain('syntax/several-documents', cursor, end, message, { hint })
    }
    if (text.startsWith('---', cursor)) cursor += 3
  }

  function readScalar(event: ScalarEvent): void {
    checkTag(event)
    const { style, valueStart, valueEnd } = event
    const value = getScalarValue(text, event)
    const anchor = readAnchor(event)
    if (valueStart < 0) {
      const start = findEmptyValue(event)
      builder.scalar('', 'plain', start, start, anchor)
      cursor = start
    } else if (style === SCALAR_STYLE.PLAIN) {
      builder.scalar(value, 'plain', valueStart, valueEnd, anchor)
      cursor = valueEnd
    } else if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      const escaped = style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast
      const sound = !escaped || checkEscapes(valueStart, valueEnd)
      const decoded = sound ? value : text.slice(valueStart, valueEnd)
      builder.scalar(decoded, escaped && sound ? 'escaped' : 'quoted', valueStart - 1, valueEnd + 1, anchor)
      cursor = valueEnd + 1
    } else {
      const start = skipBlank(text, findEmptyValue(event))
      checkTabs(valueStart, valueEnd, event.indent)
      if (closers.length === 0 && /^[|>][+-]?[1-9]/.test(text.slice(start, start + 3))) {
        const message =
          'The outermost block text gives its indentation as a number, which readers take differently.'
        builder.complain('syntax/yaml', start, start + 3, message, { hint: 'Remove the number.' })
      }
      cursor = endOfBlockText(text, start, valueEnd)
      builder.scalar(value, 'quoted', start, cursor, anchor)
    }
  }

  /** The offset behind the indicator and the properties that lead to a value. */
  function findEmptyValue(event: ScalarEvent): number {
    if (event.anchorEnd >= 0 || event.tagEnd >= 0) return Math.max(event.anchorEnd, event.tagEnd)
    const expected = builder.expects()
    let start = skipBlank(text, cursor)
    if (expected === 'key' && text[start] === ',') start = skipBlank(text, start + 1)
    if (text[start] === indicators[expected]) return start + 1
    return expected === 'key' ? start : cursor
  }

  function openCollection(event: CollectionEvent, next: Event | undefined): void {
    checkTag(event)
    const isMapping = event.type === EVENT_ID.MAPPING
    if (isMapping && isBehindKey(event.start)) {
      const message =
        'A second key stands on the line of its parent key, behind an anchor; it needs a line of its own.'
      builder.complain('syntax/yaml', event.start, event.start + 1, message, {
        hint: 'Put the key on the next line, indented further.',
      })
    }
    builder.open(isMapping ? 'mapping' : 'list', event.start, readAnchor(event))
    cursor = event.start
    let closer = ''
    // A pair in a list, `[a: b]`, is a flow mapping without brackets. Its key may begin with a bracket of its own.
    const isPair =
      isMapping && (text[event.start] !== '{' || (next && 'start' in next && next.start === event.start))
    if (event.style === COLLECTION_STYLE.FLOW && !isPair) {
      closer = isMapping ? '}' : ']'
      cursor++
    }
    closers.push(closer)
  }

  /** Whether a mapping begins with an anchor on the line of the key it belongs to, which other readers refuse. */
  function isBehindKey(start: number): boolean {
    return text[start] === '&' && builder.expects() === 'value' && !/[\r\n]/.test(text.slice(cursor, start))
  }

  function closeCollection(): void {
    const closer = closers.pop()
    if (closer) {
      cursor = skipBlank(text, cursor)
      while (cursor < text.length && text[cursor] !== closer) cursor = skipBlank(text, cursor + 1)
      cursor++
    }
    builder.close(cursor)
  }

  function readAnchor({ anchorStart, anchorEnd }: WithProperties): string | undefined {
    if (anchorStart < 0) return undefined
    const name = text.slice(anchorStart, anchorEnd)
    if (name.endsWith(':')) {
      const message = `The anchor &${excerpt(name)} ends in a colon; a key that begins with & must be in quotes.`
      builder.complain('syntax/alias', anchorStart - 1, anchorEnd, message, {
        hint: 'Put the key in quotes.',
      })
    }
    if (text[anchorEnd] === '{' || text[anchorEnd] === '[') {
      const message = `The anchor &${excerpt(name)} touches its value; a space must stand between them.`
      builder.complain('syntax/yaml', anchorStart - 1, anchorEnd, message, { hint: 'Add a space.' })
    }
    return name
  }

  function checkTag({ tagStart, tagEnd }: WithProperties): void {
    if (tagStart >= 0) complainTag(text, tagStart, tagEnd, builder)
  }

  /** Complains about tabs in the indentation of lines up to `end`, where block text from `start` on may hold them. */
  function checkTabs(start: number, end: number, indent: number): void {
    const { message, hint } = tabIndentation
    for (; tabsSeen < tabs.length && tabs[tabsSeen]!.index < end; tabsSeen++) {
      const { index, 1: spaces, 2: found } = tabs[tabsSeen]!
      if (index >= start && spaces!.length >= indent) continue
      const tab = index + spaces!.length
      builder.complain('syntax/tab', tab, tab + found!.length, message, { hint })
    }
  }

  /** Whether a text is free of the two escapes that mean other things to this parser than to others. */
  function checkEscapes(start: number, end: number): boolean {
    const written = text.slice(start, end)
    if (!mayBeUnsound.test(written)) return true
    let sound = true
    const escapes = written.matchAll(/\\(?:U([0-9a-fA-F]{8})|(\r?\n[ \t]*\r?\n)|.)/gs)
    for (const { index, 0: found, 1: digits, 2: breaks } of escapes) {
      if (breaks === undefined && (digits === undefined || Number.parseInt(digits, 16) <= 0x10ffff)) continue
      const message = breaks
        ? 'An empty line follows an escaped line break; the text must go on in the next line.'
        : `The escape ${found} is no character; the highest is \\U0010FFFF.`
      builder.complain('syntax/yaml', start + index, start + index + (breaks ? 1 : found.length), message)
      sound = false
    }
    return sound
  }

  for (let index = 0; index < events.length && documents < 2; index++) {
    const event = events[index]!
    events[index] = undefined as never
    if (event.type === EVENT_ID.SCALAR) readScalar(event)
    else if (event.type === EVENT_ID.ALIAS) {
      builder.alias(text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1, event.anchorEnd)
      cursor = event.anchorEnd
    } else if (event.type === EVENT_ID.DOCUMENT) readDocumentStart()
    else if (event.type !== EVENT_ID.POP) openCollection(event, events[index + 1])
    else if (closers.length > 0) closeCollection()
  }
  checkTabs(text.length, text.length, 0)
}

/** Complains about an explicit tag; the value is read as if it were not there. */
export function complainTag(text: string, start: number, end: number, builder: DocumentBuilder): void {
  const message = `The tag ${excerpt(text.slice(start, end))} stands before a value; a value must have the type that it is written with.`
  builder.complain('syntax/tag', start, end, message, { hint: 'Remove the tag.' })
}
