import type { Span, WrittenNode } from '../../spec/document.ts'
import { skipBlank } from '../read/skip-blank.ts'
import { findLine, hasCommentAbove } from './lines.ts'

/** An item or entry in flow style with its comma; undefined where comments stand in the way. */
export function removeFromFlow(text: string, node: WrittenNode): Span[] | undefined {
  const start = node.key?.start ?? node.value.start
  const { end } = node.value
  const line = findLine(text, start)
  const before = text.slice(line.start, start)
  // An anchor, or the question mark of a key, would stay behind.
  if (!/(?:^|[,[{])[ \t]*$/.test(before)) return undefined
  const behind = skipBlank(text, end)
  const hasComma = text[behind] === ','
  const hasCommentBehind = text.slice(end, behind).includes('#')
  if (hasComma && hasCommentBehind) return undefined
  const own = { start, end: hasComma ? behind + 1 : end }
  const rest = text.slice(own.end, findLine(text, own.end).end)
  const isLast = node.next === undefined
  const comma = isLast && !hasComma ? findComma(text, node) : undefined
  if (before.trim() === '' && /^(?:[ \t]+#.*|[ \t]*)$/.test(rest)) {
    if (hasCommentAbove(text, start)) return undefined
    const whole = { start: line.start, end: findLine(text, own.end).next }
    return comma ? [comma, whole] : [whole]
  }
  if (hasCommentBehind) return undefined
  if (isLast) {
    const previous = node.previousEnd()!
    if (!text.slice(previous, start).includes('#')) return [{ start: previous, end }]
    return comma ? [comma, { start, end }] : [own]
  }
  if (!/[\r\n]/.test(text.slice(start, node.next))) return [{ start, end: node.next! }]
  if (/[\r\n]/.test(text.slice(own.end, node.next)) && /^[ \t]*(?:#.*)?$/.test(rest)) {
    return [{ start: start - /[ \t]*$/.exec(before)![0].length, end: own.end }]
  }
  return [{ start, end: skipSpaces(text, own.end) }]
}

/** The comma between the last item and the one before it. */
function findComma(text: string, node: WrittenNode): Span {
  const comma = skipBlank(text, node.previousEnd()!)
  return { start: comma, end: comma + 1 }
}

function skipSpaces(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}
