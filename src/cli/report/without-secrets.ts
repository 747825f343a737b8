import { hideSecrets, starOut } from '../../measure/hide-secrets.ts'
import type { Diagnostic, Fix, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import type { Location, SourceFile } from '../../spec/document.ts'
import type { Report } from './report.ts'
import { withoutSecretNames } from './without-secret-names.ts'

/**
 * A report in which every secret is starred out: in the texts that frames show, in messages, in paths and in names of
 * files. Texts keep their length and lines, so that places stay true. A report ends in logs that more people read than
 * the spec.
 */
export function withoutSecrets(given: Report): Report {
  const report = withoutSecretNames(given)
  const texts = new Map<SourceFile, string>()
  for (const { source } of [...report.diagnostics, ...(report.suppressed ?? [])])
    if (!texts.has(source)) texts.set(source, hideSecrets(source.text))
  // One that is written with escapes is a secret as well, though the text does not show it as such.
  const looked = new Set<string>()
  for (const { rule, source, span } of report.diagnostics) {
    const place = `${span.start} ${span.end} ${source.path}`
    if (rule !== 'security/no-keys' || looked.has(place)) continue
    looked.add(place)
    const text = texts.get(source)!
    const written = text.slice(span.start, span.end)
    if (written !== source.text.slice(span.start, span.end)) continue
    texts.set(source, text.slice(0, span.start) + starOut(written) + text.slice(span.end))
  }
  const sources = new Map<SourceFile, SourceFile>()
  const hide = <T extends Location>(at: T): T => {
    const { source } = at
    const text = texts.get(source) ?? hideSecrets(source.text)
    const known = sources.get(source) ?? { ...source, path: hideSecrets(source.path), text }
    sources.set(source, known)
    return { ...at, source: known }
  }
  const hideFix = (fix: Fix): Fix => ({
    title: hideSecrets(fix.title),
    edits: fix.edits.map((edit) => ({ ...hide(edit), text: hideSecrets(edit.text) })),
  })
  const hideIn = <T extends Diagnostic>(diagnostic: T): T => {
    const { message, hint, path, related, fix, suggestions } = diagnostic
    return {
      ...hide(diagnostic),
      message: hideSecrets(message),
      ...(hint && { hint: hideSecrets(hint) }),
      path: path.map((step) => (typeof step === 'string' ? hideSecrets(step) : step)),
      ...(related && {
        related: related.map((other) => ({ ...hide(other), message: hideSecrets(other.message) })),
      }),
      ...(fix && { fix: hideFix(fix) }),
      ...(suggestions && { suggestions: suggestions.map(hideFix) }),
    }
  }
  const hideSuppressed = ({ suppression, ...diagnostic }: SuppressedDiagnostic): SuppressedDiagnostic => ({
    ...hideIn(diagnostic),
    suppression: { ...suppression, reason: hideSecrets(suppression.reason), at: hide(suppression.at) },
  })
  return {
    ...report,
    diagnostics: report.diagnostics.map(hideIn),
    ...(report.suppressed && { suppressed: report.suppressed.map(hideSuppressed) }),
  }
}
