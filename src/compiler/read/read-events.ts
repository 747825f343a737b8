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
  /** How each open collection ends: a bracket, or '' where its last child ends it. */
  const closers: string[] = []

  function readDocumentStart(): void {
    cursor = skipBlank(text, cursor)
    if (text.startsWith('...', cursor)) cursor = skipBlank(text, cursor + 3)
    if (++documents === 2) {
      const end = text.startsWith('---', cursor) ? cursor + 3 : cursor + 1
      const hint = 'Move the second document to a file of its own, or remove the line.'
      builder.complain(
        'syntax/several-documents',
        cursor,
        end,
        'A second document begins here; a file must hold one.',
        { hint },
      )
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
      builder.scalar(value, escaped ? 'escaped' : 'quoted', valueStart - 1, valueEnd + 1, anchor)
      cursor = valueEnd + 1
      if (escaped) checkCodePoints(valueStart, valueEnd)
    } else {
      const start = skipBlank(text, findEmptyValue(event))
      builder.scalar(value, 'quoted', start, endOfBlockText(text, start, valueEnd), anchor)
      cursor = valueEnd
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
      const message = `The anchor &${name} ends in a colon; a key that begins with & must be in quotes.`
      builder.complain('syntax/alias', anchorStart - 1, anchorEnd, message, {
        hint: 'Put the key in quotes.',
      })
    }
    return name
  }

  function checkTag({ tagStart, tagEnd }: WithProperties): void {
    if (tagStart >= 0) complainTag(text, tagStart, tagEnd, builder)
  }

  /** The parser takes eight-digit escapes beyond Unicode, and makes other characters of them. */
  function checkCodePoints(start: number, end: number): void {
    for (const [sequence, digits] of text.slice(start, end).matchAll(/\\(?:U([0-9a-fA-F]{8})|.)/gs)) {
      if (digits === undefined || Number.parseInt(digits, 16) <= 0x10ffff) continue
      const message = `The escape ${sequence} is no character; the highest is \\U0010FFFF.`
      builder.complain('syntax/yaml', start - 1, end + 1, message)
    }
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
}

/** Complains about an explicit tag; the value is read as if it were not there. */
export function complainTag(text: string, start: number, end: number, builder: DocumentBuilder): void {
  const message = `The tag ${text.slice(start, end)} stands before a value; a value must have the type that it is written with.`
  builder.complain('syntax/tag', start, end, message, { hint: 'Remove the tag.' })
}
