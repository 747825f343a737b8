import type { Report } from './report.ts'
import { severities } from './summary.ts'

/** A report with at most so many findings, still in the order of the text; the worst are kept. */
export function limitFindings(report: Report, most: number): Report {
  const { diagnostics } = report
  if (diagnostics.length <= most) return report
  const ranked = severities.flatMap((severity) => diagnostics.filter((one) => one.severity === severity))
  const kept = new Set(ranked.slice(0, most))
  return {
    ...report,
    diagnostics: diagnostics.filter((one) => kept.has(one)),
    omitted: diagnostics.length - most,
  }
}
