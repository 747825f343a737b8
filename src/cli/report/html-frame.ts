import type { Location } from '../../spec/document.ts'
import { escapeHtml } from './escape-html.ts'
import { contextLines, type ShownLines, showLines } from './frame.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'
import { prepareSources } from './prepare-sources.ts'

// Of a long line so many characters are shown, some of them before the place.
const longest = 240
const before = 60

/** Draws the lines around a place as HTML, with the place marked: no caret lines up under every font. */
export function createHtmlFrames(): (place: Location) => string {
  const prepare = prepareSources((text): [ShownLines, LineIndex] => [showLines(text), createLineIndex(text)])
  return ({ source, span }) => {
    const [lines, index] = prepare(source)
    const start = index.position(span.start)
    const end = index.position(span.end)
    const from = start.column - 1 > longest - before ? start.column - 1 - before : 0
    const rows: string[] = []
    const last = Math.min(lines.count, start.line + contextLines)
    for (let line = Math.max(1, start.line - contextLines); line <= last; line++) {
      const cells = lines.cells(line)
      if (line === lines.count && cells.length === 0 && line !== start.line) continue
      const marked =
        line === start.line
          ? { start: start.column - 1, end: end.line === line ? end.column - 1 : cells.length }
          : undefined
      rows.push(`<span data-line="${line}">${row(cells, from, marked)}</span>`)
    }
    return `<pre>${rows.join('')}</pre>`
  }
}

function row(cells: readonly string[], from: number, marked?: { start: number; end: number }): string {
  const to = Math.min(cells.length, from + longest)
  const text = (start: number, end: number) =>
    escapeHtml(cells.slice(Math.max(from, start), Math.max(from, Math.min(to, end))).join(''))
  const shown = marked
    ? // A place without width is marked at the character that follows it.
      `${text(0, marked.start)}<mark>${text(marked.start, Math.max(marked.end, marked.start + 1)) || ' '}</mark>${text(Math.max(marked.end, marked.start + 1), to)}`
    : text(0, to)
  return `${from > 0 && cells.length > from ? '…' : ''}${shown}${to < cells.length ? '…' : ''}`
}
