import type { Diagnostic, Fix } from '../../spec/diagnostic.ts'
import type { JsonFinding, JsonFix, JsonOutput } from './json-output.ts'
import { createPlaces } from './places.ts'
import { countSeverities } from './prepare-sources.ts'
import type { Report } from './report.ts'

/** The findings as JSON, for programs: all of them, with a version, in the order of the text. */
export function jsonReport({ diagnostics, suppressed, files, problems, artifacts, fixed }: Report): string {
  const place = createPlaces()
  const change = ({ title, edits }: Fix): JsonFix => ({
    title,
    edits: edits.map((edit) => ({ ...place(edit), text: edit.text })),
  })
  const finding = (diagnostic: Diagnostic): JsonFinding => ({
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    message: diagnostic.message,
    ...(diagnostic.hint && { hint: diagnostic.hint }),
    path: [...diagnostic.path],
    ...place(diagnostic),
    related: (diagnostic.related ?? []).map((other) => ({ message: other.message, ...place(other) })),
    ...(diagnostic.fix && { fix: change(diagnostic.fix) }),
    suggestions: (diagnostic.suggestions ?? []).map(change),
  })
  const output: JsonOutput = {
    schemaVersion: 1,
    files: [...files],
    findings: diagnostics.map(finding),
    ...(suppressed && {
      suppressed: suppressed.map((diagnostic) => {
        const { reason, until, at } = diagnostic.suppression
        const suppression = { reason, ...(until !== undefined && { until }), ...place(at) }
        return { ...finding(diagnostic), suppression }
      }),
    }),
    counts: countSeverities(diagnostics),
    problems: [...problems],
    ...(fixed && { fixed: fixed.findings, fixedFiles: [...fixed.files] }),
    ...(artifacts && { artifacts: [...artifacts] }),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}
