import type { Diagnostic } from '../../spec/diagnostic.ts'
import { groupBy } from '../../spec/group-by.ts'
import type { Destination } from './destination.ts'
import { createPlaces } from './places.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { element } from './xml.ts'

/**
 * The findings as the XML of Checkstyle, one document for all specs. A spec without findings is a file without errors;
 * what was not looked at is an error of the folder, since there is no other place for it.
 */
export function checkstyleReport(
  { diagnostics, files, problems }: Report,
  { fromRoot }: Pick<Destination, 'fromRoot'>,
): string {
  const places = createPlaces()
  const describe = (diagnostic: Diagnostic) => {
    const { severity, message, hint, rule } = diagnostic
    const { line, column } = places(diagnostic)
    const text = printableLine(hint ? `${message} ${hint}` : message)
    return element('error', { line, column, severity, message: text, source: rule })
  }
  const byFile = groupBy(diagnostics, ({ source }) => source.path)
  const paths = new Set([...files, ...byFile.keys()])
  const unread = problems.map((problem) =>
    element('error', { severity: 'error', message: printableLine(problem), source: 'fdc/not-checked' }),
  )
  const content = [
    ...(unread.length > 0 ? [element('file', { name: '.' }, unread)] : []),
    ...[...paths].map((path) =>
      element('file', { name: fromRoot(path) }, (byFile.get(path) ?? []).map(describe)),
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '4.3' }, content)}\n`
}
