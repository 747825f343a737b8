import type { Diagnostic } from '../../spec/diagnostic.ts'
import { type AdviceKind, adviceOn } from './advice-on.ts'
import { compactLine } from './compact.ts'
import { fixLine } from './fix-line.ts'
import { createPlaces, showPlace } from './places.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { silencedSections, summarise } from './summary.ts'

const labels: Record<AdviceKind, string> = { hint: 'Hint', fix: 'Fix', suggestion: 'Suggestion' }

/** A finding on each line with all that helps to mend it, and a summary: what an agent needs, without what it must skip. */
export function agentReport(report: Report): string {
  const { diagnostics } = report
  const places = createPlaces()
  const describe = (diagnostic: Diagnostic) => {
    const { related = [] } = diagnostic
    return [
      compactLine(diagnostic, places(diagnostic)),
      ...adviceOn(diagnostic).map(([label, text]) => `${labels[label]}: ${printableLine(text)}`),
      ...related.map((other) => `(${showPlace(places(other))}: ${printableLine(other.message)})`),
    ].join(' ')
  }
  const fix = fixLine(report)
  const end = [...silencedSections(report), summarise(report), ...(fix ? [fix] : [])]
  return `${[...diagnostics.map(describe), ...end].join('\n')}\n`
}
