import stringWidth from 'string-width'
import type { Span } from '../../spec/document.ts'
import type { Painter } from './color.ts'
import type { LineIndex } from './line-index.ts'
import { printable } from './printable.ts'

/** A part of the text that a frame underlines. */
export interface Underlined {
  span: Span
  /** `^` for what a finding is about, `-` for what belongs to it. */
  mark: '^' | '-'
}

const tabWidth = 4

/** Lines that a frame shows before and after the line of a finding. */
export const contextLines = 2

/**
 * The lines around a place, `context` of them on either side, with what a finding is about underlined by display width, so that wide characters and tabs
 * line up. A node of several lines is underlined on its first one. Long lines are cut to `width` columns, all at the
 * same column, so that what stands below each other stays there.
 */
export function codeFrame(
  lines: readonly string[],
  index: LineIndex,
  underlined: readonly Underlined[],
  context: number,
  width: number,
  paint: Painter,
): string {
  const primary = index.position(underlined[0]!.span.start).line
  const first = primary - context
  const last = primary + context
  const gutter = String(Math.min(lines.length, last)).length
  const room = Math.max(20, width - gutter - 5)
  const marksOf = (line: number, text: string): Mark[] =>
    underlined
      .map(({ span, mark }) => ({ ...columnsOn(line, text, span, index), mark }))
      .filter(({ start }) => start >= 0)
  const [wanted] = marksOf(primary, lines[primary - 1] ?? '')
  const from = wanted && wanted.end > room - 1 ? Math.max(0, wanted.start - Math.floor(room / 3)) : 0
  const rows: string[] = []
  for (let line = Math.max(1, first); line <= Math.min(lines.length, last); line++) {
    const text = lines[line - 1] ?? ''
    if (line === lines.length && text === '' && line !== primary) continue
    const marks = marksOf(line, text)
    const pointer = line === primary ? paint.red('>') : ' '
    rows.push(
      `${pointer} ${paint.dim(`${String(line).padStart(gutter)} |`)} ${cut(text, from, room)}`.trimEnd(),
    )
    const under = underline(text, from, room, marks)
    if (under.trim() !== '') rows.push(`  ${paint.dim(`${' '.repeat(gutter)} |`)} ${paint.red(under)}`)
  }
  return rows.join('\n')
}

interface Mark {
  start: number
  end: number
  mark: '^' | '-'
}

// Code-point columns of a span on one line, 0-based; start is -1 where the span begins on another line.
function columnsOn(line: number, text: string, span: Span, index: LineIndex): Omit<Mark, 'mark'> {
  const from = index.position(span.start)
  if (from.line !== line) return { start: -1, end: -1 }
  const to = index.position(span.end)
  const length = [...text].length
  const end = to.line === line ? to.column - 1 : length
  return { start: from.column - 1, end: Math.min(Math.max(end, from.column), Math.max(length, from.column)) }
}

function cut(text: string, from: number, room: number): string {
  const characters = [...text]
  let shown = from > 0 && characters.length > from ? '…' : ''
  let used = width(shown)
  for (const character of characters.slice(shown === '' ? from : from + 1)) {
    const next = width(character)
    if (used + next > room) return `${shown}…`
    shown += visible(character)
    used += next
  }
  return shown
}

function underline(text: string, from: number, room: number, marks: readonly Mark[]): string {
  const characters = [...text]
  let row = ''
  let column = from
  for (const { start, end, mark } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < column) continue
    row += ' '.repeat(width(characters.slice(column, start).join('')))
    if (row.length >= room) return ''
    const under = mark.repeat(Math.max(1, width(characters.slice(start, end).join(''))))
    row = (row + under).slice(0, room)
    column = end
  }
  return row
}

function visible(text: string): string {
  return printable(text.replaceAll('\t', ' '.repeat(tabWidth)))
}

function width(text: string): number {
  return stringWidth(visible(text))
}
