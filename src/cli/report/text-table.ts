import stringWidth from 'string-width'
import { escapeMarkdown } from './escape-markdown.ts'
import { printableLine } from './printable.ts'
import { wrap } from './wrap.ts'

/** A column of a table: its heading, and whether it stands right because it holds numbers. */
export interface Column {
  heading: string
  right?: boolean
}

const gap = 2
// A column of words is made no narrower than this.
const narrowest = 14

/**
 * Rows under headings, as text of equal columns. Everything in it may come from outside. A table that is wider than `limit`
 * has its widest column of words wrapped, as far as that helps.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  limit = Number.POSITIVE_INFINITY,
): string {
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(printableLine))]
  const widths = columns.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, stringWidth(row[column]!)), 0),
  )
  const excess = widths.reduce((sum, width) => sum + width + gap, -gap) - limit
  const widest = columns.reduce(
    (best, { right }, column) => (!right && widths[column]! > (widths[best] ?? 0) ? column : best),
    -1,
  )
  if (excess > 0 && widest >= 0)
    widths[widest] = Math.max(Math.min(narrowest, widths[widest]!), widths[widest]! - excess)
  const lines = cells.flatMap((row) => {
    const parts = row.map((cell, column) =>
      column === widest && stringWidth(cell) > widths[column]!
        ? wrap(cell, widths[column]!).split('\n')
        : [cell],
    )
    const height = Math.max(...parts.map((part) => part.length))
    return Array.from({ length: height }, (_, line) =>
      parts
        .map((part, column) => {
          const text = part[line] ?? ''
          const room = ' '.repeat(Math.max(0, widths[column]! - stringWidth(text)))
          return columns[column]!.right ? room + text : text + room
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    )
  })
  return `${lines.join('\n')}\n`
}

/** The same as a Markdown table. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return [
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ right }) => (right ? '--:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => escapeMarkdown(cell)))),
  ].join('')
}
