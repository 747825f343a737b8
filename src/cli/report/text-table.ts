import stringWidth from 'string-width'
import { escapeMarkdown } from './escape-markdown.ts'
import { printableLine } from './printable.ts'

/** A column of a table: its heading, and whether it stands right because it holds numbers. */
export interface Column {
  heading: string
  right?: boolean
}

/** Rows under headings, as text of equal columns. Everything in it may come from outside. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(printableLine))]
  const widths = columns.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, stringWidth(row[column]!)), 0),
  )
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const room = ' '.repeat(widths[column]! - stringWidth(cell))
        return columns[column]!.right ? room + cell : cell + room
      })
      .join('  ')
      .trimEnd(),
  )
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
