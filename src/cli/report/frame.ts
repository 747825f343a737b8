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

const contextLines = 2
// A long line is cut to a window around what is underlined: minified text and prose would fill the screen otherwise.
const maxWidth = 100
const tabWidth = 4

/**
 * The lines around a place, with what a finding is about underlined by display width, so that wide characters and tabs
 * line up. A node of several lines is underlined on its first one.
 */
export function codeFrame(
  lines: readonly string[],
  index: LineIndex,
  underlined: readonly Underlined[],
  paint: Painter,
): string {
  const primary = index.position(underlined[0]!.span.start).line
  const first = Math.max(1, primary - contextLines)
  const last = Math.min(lines.length, primary + contextLines)
  const gutter = String(last).length
  const rows: string[] = []
  for (let line = first; line <= last; line++) {
    const text = lines[line - 1] ?? ''
    if (line === lines.length && text === '' && line !== primary) continue
    const marks = underlined
      .map(({ span, mark }) => ({ ...columnsOn(line, text, span, index), mark }))
      .filter(({ start }) => start >= 0)
    const window = cut(text, marks[0]?.start ?? 0)
    const pointer = line === primary ? paint.red('>') : ' '
    rows.push(
      `${pointer} ${paint.dim(`${String(line).padStart(gutter)} |`)} ${visible(window.text)}`.trimEnd(),
    )
    if (marks.length > 0) {
      const under = underline(text, window.start, marks)
      rows.push(`  ${paint.dim(`${' '.repeat(gutter)} |`)} ${paint.red(under)}`)
    }
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

function cut(text: string, wanted: number): { text: string; start: number } {
  const characters = [...text]
  if (characters.length <= maxWidth) return { text, start: 0 }
  const start = Math.max(0, Math.min(wanted - 20, characters.length - maxWidth))
  const end = Math.min(characters.length, start + maxWidth)
  const shown = characters.slice(start, end).join('')
  return { text: `${start > 0 ? '…' : ''}${shown}${end < characters.length ? '…' : ''}`, start }
}

function underline(text: string, cutStart: number, marks: readonly Mark[]): string {
  const characters = [...text]
  let row = cutStart > 0 ? ' ' : ''
  let column = cutStart
  for (const { start, end, mark } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < column) continue
    row += ' '.repeat(width(characters.slice(column, start).join('')))
    const shownEnd = Math.min(end, cutStart + maxWidth)
    row += mark.repeat(Math.max(1, width(characters.slice(start, shownEnd).join(''))))
    column = shownEnd
  }
  return row
}

function visible(text: string): string {
  return printable(text.replaceAll('\t', ' '.repeat(tabWidth)))
}

function width(text: string): number {
  return stringWidth(visible(text))
}
