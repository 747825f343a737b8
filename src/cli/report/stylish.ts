import { fixedRules } from '../../fixed-rules.ts'
import type { Diagnostic, Severity } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import { count, list } from '../../spec/show.ts'
import { createPainter, type Painter } from './color.ts'
import { fixLine } from './fix-line.ts'
import { codeFrame, contextLines, type ShownLines, showLines, type Underlined } from './frame.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'
import { countSeverities, prepareSources } from './prepare-sources.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { wrap } from './wrap.ts'

/** A source text prepared for showing places in it. */
interface Shown {
  lines: ShownLines
  index: LineIndex
}

/** How wide a report may be, in columns. */
export interface Widths {
  frame: number
  /** Infinity where programs may read the report: they want a finding on one line. */
  text: number
}

/** Findings for people: grouped by file, each with its place first, its frame, its hint, and what belongs to it. */
export function stylishReport(report: Report, widths: Widths, color: boolean): string {
  const { diagnostics } = report
  const paint = createPainter(color)
  const prepare = prepareSources((text): Shown => ({ lines: showLines(text), index: createLineIndex(text) }))
  const blocks: string[] = []
  let file: string | undefined
  for (const diagnostic of diagnostics) {
    if (diagnostic.source.path !== file) {
      file = diagnostic.source.path
      blocks.push(paint.bold(printableLine(file)))
    }
    blocks.push(describe(diagnostic, prepare, widths, paint))
  }
  return `${blocks.join('\n\n')}\n\n${summary(report, paint)}\n`
}

function describe(
  diagnostic: Diagnostic,
  prepare: (source: SourceFile) => Shown,
  widths: Widths,
  paint: Painter,
): string {
  const { source, span, severity, message, rule, hint, related = [], suggestions = [] } = diagnostic
  const { lines, index } = prepare(source)
  const place = (at: { source: SourceFile; span: { start: number } }) => {
    const { line, column } = prepare(at.source).index.position(at.span.start)
    return `${printableLine(at.source.path)}:${line}:${column}`
  }
  const underlined: Underlined[] = [
    { span, mark: '^' },
    ...related
      .filter((other) => other.source === source)
      .map((other) => ({ span: other.span, mark: '-' as const })),
  ]
  // What the frame underlines needs no place of its own.
  const { line } = index.position(span.start)
  const elsewhere = related.filter((other) => {
    const distance = prepare(other.source).index.position(other.span.start).line - line
    return other.source !== source || Math.abs(distance) > contextLines
  })
  const breakUp = (text: string, indent: string) => wrap(text, widths.text, indent)
  const head = `${place(diagnostic)} ${paintSeverity(severity, paint)} ${printableLine(message)}`
  return [
    breakUp(`${head} ${paint.dim(rule)}`, '  '),
    codeFrame(lines, index, underlined, contextLines, widths.frame, paint),
    ...(hint ? [breakUp(`  ${paint.cyan('hint:')} ${printableLine(hint)}`, '    ')] : []),
    ...suggestions.map(({ title }) =>
      breakUp(`  ${paint.cyan('suggestion:')} ${printableLine(title)}`, '    '),
    ),
    ...elsewhere.flatMap((other) => {
      const shown = prepare(other.source)
      const there: Underlined[] = [{ span: other.span, mark: '-' }]
      return [
        breakUp(`  ${paint.dim(`${place(other)} ${printableLine(other.message)}`)}`, '    '),
        codeFrame(shown.lines, shown.index, there, 0, widths.frame, paint),
      ]
    }),
  ].join('\n')
}

function paintSeverity(severity: Severity, paint: Painter): string {
  if (severity === 'error') return paint.red(severity)
  return severity === 'warning' ? paint.yellow(severity) : paint.blue(severity)
}

function summary(report: Report, paint: Painter): string {
  const { diagnostics, suppressed = [] } = report
  const { error, warning, info } = countSeverities(diagnostics)
  const parts = [count(error, 'error'), count(warning, 'warning'), count(info, 'info')]
  const counts = `${count(diagnostics.length, 'problem')} (${parts.join(', ')})`
  const text = suppressed.length > 0 ? `${counts}, ${suppressed.length} suppressed` : counts
  const rule = diagnostics.find(({ rule: id }) => !Object.hasOwn(fixedRules, id))?.rule
  const explain = rule ? `\n${paint.dim(`\`fdc explain ${rule}\` says why a rule asks what it asks.`)}` : ''
  const fixes = fixLine(report)
  const fix = fixes && `\n${fixes}`
  return `${silencedSections(diagnostics)}${error > 0 ? paint.red(`✖ ${text}`) : paint.yellow(`⚠ ${text}`)}${fix}${explain}`
}

// A section without its shape is kept from the rules; whoever mends it must not be surprised by what they then find.
function silencedSections(diagnostics: readonly Diagnostic[]): string {
  // A key at the top that nobody knows is no section.
  const shapeless = diagnostics.filter(
    ({ rule, severity, path }) =>
      severity === 'error' &&
      /^(schema|reference)\//.test(rule) &&
      !(rule === 'schema/unknown-key' && path.length === 1),
  )
  const sections = new Set(
    // No rule looks at `lint`; what of it cannot be applied is said there.
    shapeless.flatMap(({ path: [section] }) =>
      typeof section === 'string' && section !== 'lint' ? [section] : [],
    ),
  )
  if (sections.size === 0) return ''
  // Without version and domain there is no design.
  const all = sections.has('version') || sections.has('domain')
  return `${all ? 'No rule ran' : `The rules of ${printableLine(list([...sections]))} did not run`}; mend the shape first.\n`
}
