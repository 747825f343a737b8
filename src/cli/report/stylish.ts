import { fixedRules } from '../../fixed-rules.ts'
import type { Diagnostic, Severity } from '../../spec/diagnostic.ts'
import type { Location, SourceFile } from '../../spec/document.ts'
import { adviceOn } from './advice-on.ts'
import { createPainter, type Painter } from './color.ts'
import type { Destination, Widths } from './destination.ts'
import { fixLine } from './fix-line.ts'
import { codeFrame, contextLines, type ShownLines, showLines, type Underlined } from './frame.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'
import { showPlace } from './places.ts'
import { prepareSources } from './prepare-sources.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { ruleFacts } from './rule-facts.ts'
import { silencedSections, summarise } from './summary.ts'
import { wrap } from './wrap.ts'

/** A source text prepared for showing places in it. */
interface Shown {
  lines: ShownLines
  index: LineIndex
}

/** Findings for people: grouped by file, each with its place first, its frame, its hint, and what belongs to it. */
export function stylishReport(
  report: Report,
  { widths, color, links }: Pick<Destination, 'widths' | 'color' | 'links'>,
): string {
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
    blocks.push(describe(diagnostic, prepare, widths, paint, links))
  }
  return `${blocks.join('\n\n')}\n\n${summary(report, paint)}\n`
}

function describe(
  diagnostic: Diagnostic,
  prepare: (source: SourceFile) => Shown,
  widths: Widths,
  paint: Painter,
  links: boolean,
): string {
  const { source, span, severity, message, rule, related = [] } = diagnostic
  const { lines, index } = prepare(source)
  const place = (at: Location) =>
    showPlace({ file: at.source.path, ...prepare(at.source).index.position(at.span.start) })
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
    breakUp(`${head} ${paint.dim(links ? linked(rule) : rule)}`, '  '),
    codeFrame(lines, index, underlined, contextLines, widths.frame, paint),
    ...adviceOn(diagnostic).map(([label, text]) =>
      breakUp(`  ${paint.cyan(`${label}:`)} ${printableLine(text)}`, '    '),
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

// The link of a terminal: an escape sequence with the address, the word, and the sequence without one.
function linked(rule: string): string {
  const url = ruleFacts(rule)?.docsUrl
  return url ? `\u001b]8;;${url}\u0007${rule}\u001b]8;;\u0007` : rule
}

function paintSeverity(severity: Severity, paint: Painter): string {
  if (severity === 'error') return paint.red(severity)
  return severity === 'warning' ? paint.yellow(severity) : paint.blue(severity)
}

function summary(report: Report, paint: Painter): string {
  const { diagnostics } = report
  const silenced = silencedSections(report).map((line) => `${line}\n`)
  const text = summarise(report)
  const rule = diagnostics.find(({ rule: id }) => !Object.hasOwn(fixedRules, id))?.rule
  const explain = rule ? `\n${paint.dim(`\`fdc explain ${rule}\` says why a rule asks what it asks.`)}` : ''
  const fixes = fixLine(report)
  const fix = fixes && `\n${fixes}`
  const isRed = diagnostics.some(({ severity }) => severity === 'error')
  return `${silenced.join('')}${isRed ? paint.red(`✖ ${text}`) : paint.yellow(`⚠ ${text}`)}${fix}${explain}`
}
