import type { Span, WrittenNode } from '../../spec/document.ts'
import { skipBlank } from '../read/skip-blank.ts'
import { findLine, hasCommentAbove } from './lines.ts'

/** An item or entry in flow style with its comma; undefined where comments stand in the way. */
export function removeFromFlow(text: string, node: WrittenNode): Span[] | undefined {
  const start = node.key?.start ?? node.value.start
  const { end } = node.value
  // A list may be one line of megabytes, so that nothing is done here with whole lines.
  const blanks = skipBack(text, start)
  const isFirst = blanks === 0 || text[blanks - 1] === '\n'
  // An anchor, or the question mark of a key, would stay behind.
  if (!isFirst && !',[{'.includes(text[blanks - 1]!)) return undefined
  const behind = skipBlank(text, end)
  const hasComma = text[behind] === ','
  const hasCommentBehind = text.slice(end, behind).includes('#')
  if (hasComma && hasCommentBehind) return undefined
  const own = { start, end: hasComma ? behind + 1 : end }
  const endsLine = isLineEnd(text, own.end)
  const isLast = node.next === undefined
  const comma = isLast && !hasComma ? findComma(text, node) : undefined
  if (isFirst && endsLine) {
    if (hasCommentAbove(text, start)) return undefined
    const whole = { start: blanks, end: findLine(text, own.end).next }
    return comma ? [comma, whole] : [whole]
  }
  if (hasCommentBehind) return undefined
  if (isLast) {
    const previous = node.previousEnd()!
    if (!text.slice(previous, start).includes('#')) return [{ start: previous, end }]
    return comma ? [comma, { start, end }] : [own]
  }
  if (endsLine) return [{ start: blanks, end: own.end }]
  return [{ start, end: skipSpaces(text, own.end) }]
}

/** The comma between the last item and the one before it. */
function findComma(text: string, node: WrittenNode): Span {
  const comma = skipBlank(text, node.previousEnd()!)
  return { start: comma, end: comma + 1 }
}

/** Whether nothing but blanks and a comment follows on the line. */
function isLineEnd(text: string, offset: number): boolean {
  const at = skipSpaces(text, offset)
  return at === text.length || text[at] === '\n' || text[at] === '\r' || (text[at] === '#' && at > offset)
}

function skipSpaces(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

function skipBack(text: string, offset: number): number {
  let at = offset
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--
  return at
}
