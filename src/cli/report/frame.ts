import stringWidth from 'string-width'
import type { Span } from '../../spec/document.ts'
import type { Painter } from './color.ts'
import type { LineIndex } from './line-index.ts'
import { printable } from './printable.ts'

/** Lines of a text as they are shown: for each character, what stands for it. Lines are counted from 1. */
export interface ShownLines {
  readonly count: number
  cells(line: number): readonly string[]
}

/** A part of the text that a frame underlines. */
export interface Underlined {
  span: Span
  /** `^` for what a finding is about, `-` for what belongs to it. */
  mark: '^' | '-'
}

const tabWidth = 4

/** Lines that a frame shows before and after the line of a finding. */
export const contextLines = 2

// A line of this length may have thousands of findings, each with its frame.
const longLine = 1000

/** The lines of a text. Those that are long are kept once they were split. */
export function showLines(text: string): ShownLines {
  const lines = text.split(/\r\n|\n|\r/)
  const kept = new Map<number, string[]>()
  return {
    count: lines.length,
    cells(line) {
      const text = lines[line - 1] ?? ''
      if (text.length < longLine) return cellsOf(text)
      if (!kept.has(line)) kept.set(line, cellsOf(text))
      return kept.get(line)!
    },
  }
}

/**
 * The lines around a place, `context` of them on either side, with what a finding is about underlined by display width,
 * so that wide characters and tabs line up. A node of several lines is underlined on its first one. Long lines are cut to `width` columns, all at the
 * same column, so that what stands below each other stays there.
 */
export function codeFrame(
  lines: ShownLines,
  index: LineIndex,
  underlined: readonly Underlined[],
  context: number,
  width: number,
  paint: Painter,
): string {
  const primary = index.position(underlined[0]!.span.start).line
  const first = primary - context
  const last = primary + context
  const gutter = String(Math.min(lines.count, last)).length
  // One column is kept for the sign of a cut.
  const room = Math.max(20, width - gutter - 6)
  const from = findCut(lines.cells(primary), columnsOn(primary, lines, underlined[0]!, index), room)
  const rows: string[] = []
  for (let line = Math.max(1, first); line <= Math.min(lines.count, last); line++) {
    const cells = lines.cells(line)
    if (line === lines.count && cells.length === 0 && line !== primary) continue
    const pointer = line === primary ? paint.red('>') : ' '
    rows.push(
      `${pointer} ${paint.dim(`${String(line).padStart(gutter)} |`)} ${cut(cells, from, room)}`.trimEnd(),
    )
    const marks = underlined
      .map((one) => columnsOn(line, lines, one, index))
      .filter(({ start }) => start >= 0)
    const under = underline(cells, from, room, marks)
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
function columnsOn(line: number, lines: ShownLines, { span, mark }: Underlined, index: LineIndex): Mark {
  const from = index.position(span.start)
  if (from.line !== line) return { start: -1, end: -1, mark }
  const to = index.position(span.end)
  const { length } = lines.cells(line)
  const end = to.line === line ? to.column - 1 : length
  const limited = Math.min(Math.max(end, from.column), Math.max(length, from.column))
  return { start: from.column - 1, end: limited, mark }
}

/** The first character to show: 0 where a mark fits into the room, else one that leaves a third of it before the mark. */
function findCut(cells: readonly string[], { start, end }: Mark, room: number): number {
  if (end <= room && stringWidth(cells.slice(0, end).join('')) < room) return 0
  let from = start
  for (let used = 0; from > 0; from--) {
    used += stringWidth(cells[from - 1]!)
    if (used > room / 3) break
  }
  return from
}

function cut(cells: readonly string[], from: number, room: number): string {
  let shown = from > 0 && cells.length > from ? '…' : ''
  let used = shown.length
  for (let place = from + used; place < cells.length; place++) {
    used += stringWidth(cells[place]!)
    if (used > room) return `${shown}…`
    shown += cells[place]
  }
  return shown
}

function underline(cells: readonly string[], from: number, room: number, marks: readonly Mark[]): string {
  // The sign of a cut stands in the place of a character, and may be narrower.
  let row = from > 0 ? ' ' : ''
  let column = from + row.length
  for (const { start, end, mark } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < column) continue
    // No character is narrower than nothing, but a long line is not worth measuring to its end.
    if (start > column + room) break
    row += ' '.repeat(stringWidth(cells.slice(column, start).join('')))
    if (row.length >= room) break
    const marked = cells.slice(start, Math.min(end, start + room))
    row = (row + mark.repeat(Math.max(1, stringWidth(marked.join(''))))).slice(0, room)
    column = end
  }
  return row
}

function cellsOf(text: string): string[] {
  const characters = [...text]
  return characters.map((character, index) => {
    if (character === '\t') return ' '.repeat(tabWidth)
    // A bracket may end a command to a CI job, which is only seen with what stands before it.
    const before = character === '[' ? characters.slice(Math.max(0, index - 12), index).join('') : ''
    return printable(before + character).slice(printable(before).length)
  })
}
