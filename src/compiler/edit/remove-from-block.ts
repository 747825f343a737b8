import type { Span, WrittenNode } from '../../spec/document.ts'
import { findLine, hasCommentAbove } from './lines.ts'

/** The lines of an item or entry in block style; undefined where they hold something else as well. */
export function removeFromBlock(text: string, node: WrittenNode): Span[] | undefined {
  const start = node.key?.start ?? findDash(text, node.value.start)
  if (start === undefined) return undefined
  const line = findLine(text, start)
  const { end } = node.value
  if (text.slice(line.start, start).trim() !== '') {
    // The first entry of a mapping that is an item: the next one takes its place behind the dash.
    const { key, next } = node
    const isFirst = key && next !== undefined && /-[ \t]+$/.test(text.slice(line.start, start))
    return isFirst && text.slice(end, next).trim() === '' ? [{ start, end: next }] : undefined
  }
  const last = findLine(text, end)
  if (!/^(?:[ \t]+#.*|[ \t]*)$/.test(text.slice(end, last.end))) return undefined
  if (hasCommentAbove(text, start) || hasCommentWithin(text, last.next, start - line.start)) return undefined
  return [{ start: line.start, end: last.next }]
}

/** Where the dash before an item stands, if it stands on the same line with nothing but blanks between. */
function findDash(text: string, item: number): number | undefined {
  let dash = item - 1
  while (text[dash] === ' ' || text[dash] === '\t') dash--
  return text[dash] === '-' ? dash : undefined
}

/** Whether the lines from an offset on begin with a comment that is indented as what belongs to the lines before. */
function hasCommentWithin(text: string, offset: number, indentation: number): boolean {
  const [, blanks = ''] = /^(?:[ \t]*\r?\n)*([ \t]*)#/.exec(text.slice(offset, offset + 1000)) ?? []
  return blanks.length > indentation
}
