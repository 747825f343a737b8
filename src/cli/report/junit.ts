import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import { groupBy } from '../../spec/group-by.ts'
import { formatPath } from '../../spec/path.ts'
import type { Destination } from './destination.ts'
import { createPlaces } from './places.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { element, escapeXml } from './xml.ts'

type Finding = Diagnostic | SuppressedDiagnostic

/**
 * The findings as JUnit XML, one document for all specs, each spec a suite and each finding a case. Only errors fail:
 * JUnit knows no warnings, and a report must not turn a job red that fdc itself lets pass. A case is named by rule and
 * node rather than by line, so that its history goes on when lines shift.
 */
export function junitReport(
  { diagnostics, suppressed = [], files, problems }: Report,
  { fromRoot }: Pick<Destination, 'fromRoot'>,
): string {
  const places = createPlaces()
  const describe = (finding: Finding) => {
    const { line, column, file } = places(finding)
    return testCase(finding, fromRoot(file), `${fromRoot(file)}:${line}:${column}`)
  }
  const byFile = groupBy<string, Finding>([...diagnostics, ...suppressed], ({ source }) => source.path)
  const suites = [...new Set([...files, ...byFile.keys()])].map((path) => {
    const findings = byFile.get(path) ?? []
    // A suite without a case would vanish from most reports, as if the spec had not been looked at.
    const clean = element('testcase', { name: 'no problems', classname: fromRoot(path) })
    return suite(
      fromRoot(path),
      findings.length > 0 ? findings.map(describe) : [clean],
      findings.filter(isFailure).length,
      0,
      findings.filter((finding) => 'suppression' in finding).length,
    )
  })
  if (problems.length > 0) suites.unshift(suite('fdc', problems.map(unread), 0, problems.length, 0))
  const failures = diagnostics.filter(isFailure).length
  const findings = diagnostics.length + suppressed.length
  const clean = files.filter((path) => !byFile.has(path)).length
  const totals = {
    name: 'fdc lint',
    tests: findings + clean + problems.length,
    failures,
    errors: problems.length,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, suites)}\n`
}

function isFailure(finding: Finding): boolean {
  return finding.severity === 'error' && !('suppression' in finding)
}

function suite(name: string, cases: string[], failures: number, errors: number, skipped: number): string {
  return element('testsuite', { name, tests: cases.length, failures, errors, skipped }, cases)
}

function testCase(finding: Finding, classname: string, place: string): string {
  const { rule, severity, message, hint, path } = finding
  const name = path.length > 0 ? `${rule} (${formatPath(path)})` : rule
  const words = printableLine(message)
  const text = escapeXml(`${place}: ${severity}: ${words}${hint ? ` ${printableLine(hint)}` : ''}`)
  const detail =
    'suppression' in finding
      ? element('skipped', { message: printableLine(finding.suppression.reason), type: rule }, [text])
      : severity === 'error'
        ? element('failure', { message: words, type: rule }, [text])
        : element('system-out', {}, [text])
  return element('testcase', { name: printableLine(name), classname }, [detail])
}

function unread(problem: string): string {
  const message = printableLine(problem)
  const detail = element('error', { message, type: 'fdc/not-checked' })
  return element('testcase', { name: message, classname: 'fdc' }, [detail])
}
