import { count } from '../../spec/show.ts'
import { markdownParts } from './markdown.ts'
import type { Report } from './report.ts'

// Room for what says how many problems were left out, and for the end of a table.
const reserve = 200

/**
 * The findings as Markdown of at most `room` bytes, as GitHub limits the summary of a step: it drops the whole of one
 * that is longer. Rows that do not fit are counted. Empty where not even the head fits.
 */
export function jobSummary(report: Report, room: number): string {
  const { head, blocks } = markdownParts(report)
  let left = room - reserve
  let omitted = 0
  const take = (text: string): boolean => {
    const fits = Buffer.byteLength(text) <= left
    if (fits) left -= Buffer.byteLength(text)
    return fits
  }
  if (!take(`${head}\n`)) return ''
  const written: string[] = [head, '\n']
  for (const { start, rows, end } of blocks) {
    const isBegun = omitted === 0 && take(start + end)
    // What comes after the first row that does not fit is left out too, so that the rest is the end of the list.
    const fitting = isBegun ? rows.findIndex((row) => !take(row)) : 0
    const shown = fitting < 0 ? rows : rows.slice(0, fitting)
    omitted += rows.length - shown.length
    if (shown.length > 0) written.push(start, ...shown, end, '\n')
  }
  if (omitted > 0)
    written.push(`${count(omitted, 'more problem')} did not fit here: see the log of the step.\n`)
  return written.join('')
}
