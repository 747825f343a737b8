import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { JsonOutput } from './json-output.ts'
import { createPlaces } from './places.ts'
import { countSeverities } from './prepare-sources.ts'
import type { Report } from './report.ts'

/** The findings as JSON, for programs: all of them, with a version, in the order of the text. */
export function jsonReport({ diagnostics, files, problems, artifacts }: Report): string {
  const place = createPlaces()
  const output: JsonOutput = {
    schemaVersion: 1,
    files: [...files],
    findings: diagnostics.map((diagnostic: Diagnostic) => ({
      rule: diagnostic.rule,
      severity: diagnostic.severity,
      message: diagnostic.message,
      ...(diagnostic.hint && { hint: diagnostic.hint }),
      path: [...diagnostic.path],
      ...place(diagnostic),
      related: (diagnostic.related ?? []).map((other) => ({ message: other.message, ...place(other) })),
    })),
    counts: countSeverities(diagnostics),
    problems: [...problems],
    ...(artifacts && { artifacts: [...artifacts] }),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}
