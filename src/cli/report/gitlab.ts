import type { Severity } from '../../spec/diagnostic.ts'
import type { Destination } from './destination.ts'
import { fingerprints } from './fingerprint.ts'
import { createPlaces } from './places.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'

// GitLab knows five; an error keeps the design from being used, but nothing is on fire.
const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

/**
 * The findings as a code quality report of GitLab. It tells old findings from new ones by their fingerprints, and knows
 * no way to say that a spec was not looked at but to report that as a finding.
 */
export function gitlabReport(
  { diagnostics, problems }: Report,
  { fromRoot }: Pick<Destination, 'fromRoot'>,
): string {
  const places = createPlaces()
  const prints = fingerprints(diagnostics)
  const issues = diagnostics.map((diagnostic, index) => {
    const { rule, severity, message, hint } = diagnostic
    const { file, line, endLine } = places(diagnostic)
    return {
      description: printableLine(hint ? `${message} ${hint}` : message),
      check_name: printableLine(rule),
      fingerprint: prints[index],
      severity: severities[severity],
      location: { path: fromRoot(file), lines: { begin: line, end: endLine } },
    }
  })
  const unread = problems.map((problem, index) => ({
    description: printableLine(problem),
    check_name: 'fdc/not-checked',
    fingerprint: `not-checked-${index + 1}`,
    severity: 'blocker',
    location: { path: '.', lines: { begin: 1, end: 1 } },
  }))
  return `${JSON.stringify([...unread, ...issues], null, 2)}\n`
}
