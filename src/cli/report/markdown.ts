import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import { groupBy } from '../../spec/group-by.ts'
import { count } from '../../spec/show.ts'
import { escapeHtml } from './escape-html.ts'
import { escapeMarkdown, markdownCode } from './escape-markdown.ts'
import { createPlaces } from './places.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { summarise } from './summary.ts'

/** The findings as Markdown: a line that sums up, then what can be unfolded for each file. */
export function markdownReport(report: Report): string {
  const { head, blocks } = markdownParts(report)
  const rest = report.omitted ? [`${count(report.omitted, 'more problem')} not shown.\n`] : []
  return [head, ...blocks.map(({ start, rows, end }) => start + rows.join('') + end), ...rest].join('\n')
}

/** The parts of a report, so that one that must be short can leave out rows and stay whole. */
export interface MarkdownParts {
  head: string
  blocks: { start: string; rows: string[]; end: string }[]
}

/** The report as its head and a block of rows for each file. */
export function markdownParts({
  diagnostics,
  suppressed = [],
  files,
  problems,
  omitted,
}: Report): MarkdownParts {
  const places = createPlaces()
  const row = (diagnostic: Diagnostic, reason?: string) => {
    const { line, column } = places(diagnostic)
    const { severity, message, hint, rule } = diagnostic
    const last = reason ?? hint
    const words = escapeMarkdown(message) + (last ? `<br>${escapeMarkdown(last)}` : '')
    return `| ${line}:${column} | ${severity} | ${words} | ${markdownCode(rule)} |\n`
  }
  const bySource = groupBy(diagnostics, ({ source }) => source.path)
  const silencedBySource = groupBy(suppressed, ({ source }) => source.path)
  const clean =
    problems.length === 0 ? `no problems in ${count(files.length, 'spec')}` : 'not everything was checked'
  const total = diagnostics.length > 0 || omitted ? summarise({ diagnostics }) : clean
  const head = [
    `### fdc lint: ${total}\n`,
    ...problems.map((problem) => `\n- Not checked: ${escapeMarkdown(problem)}\n`),
  ].join('')
  return {
    head,
    blocks: [
      ...[...bySource].map(([path, found]) =>
        block(
          path,
          count(found.length, 'problem'),
          found.map((one) => row(one)),
          true,
        ),
      ),
      ...[...silencedBySource].map(([path, found]) =>
        block(
          path,
          `${found.length} suppressed`,
          found.map((one) => row(one, reasonOf(one))),
          false,
        ),
      ),
    ],
  }
}

function reasonOf({ suppression: { reason, until } }: SuppressedDiagnostic): string {
  return `Suppressed: ${reason}${until ? ` (until ${until})` : ''}`
}

function block(path: string, title: string, rows: string[], open: boolean): MarkdownParts['blocks'][number] {
  const start = [
    `<details${open ? ' open' : ''}><summary><code>${escapeHtml(printableLine(path))}</code>: ${title}</summary>`,
    '',
    '| Place | Severity | Problem | Rule |',
    '| - | - | - | - |',
    '',
  ].join('\n')
  return { start, rows, end: '\n</details>\n' }
}
