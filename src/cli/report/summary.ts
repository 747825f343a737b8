import { wrongDomainKeys } from '../../compiler/keep-valid-sections.ts'
import type { Diagnostic, Severity } from '../../spec/diagnostic.ts'
import { groupBy } from '../../spec/group-by.ts'
import { count, list } from '../../spec/show.ts'
import { countSeverities } from './prepare-sources.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'

/** `3 problems (1 error, 2 warnings, 0 infos)`, and how many more are suppressed. */
export function summarise({
  diagnostics,
  suppressed = [],
}: Pick<Report, 'diagnostics' | 'suppressed'>): string {
  const { error, warning, info } = countSeverities(diagnostics)
  const parts = [count(error, 'error'), count(warning, 'warning'), count(info, 'info')]
  const hidden = suppressed.length > 0 ? `, ${suppressed.length} suppressed` : ''
  return `${count(diagnostics.length, 'problem')} (${parts.join(', ')})${hidden}`
}

/**
 * Says which sections were kept from the rules for want of their shape, a line for each spec, so that whoever mends one
 * is not surprised by what the rules then find.
 */
export function silencedSections({ diagnostics, files }: Report): string[] {
  const byFile = groupBy(diagnostics.filter(isShapeless), ({ source }) => source.path)
  return [...byFile].flatMap(([path, shapeless]) => {
    const sections = new Set(
      // No rule looks at `lint`; what of it cannot be applied is said there.
      shapeless.flatMap(({ path: [section] }) =>
        typeof section === 'string' && section !== 'lint' ? [section] : [],
      ),
    )
    if (sections.size === 0) return []
    const keys = wrongDomainKeys(shapeless.map((error) => error.path))
    if (keys) sections.delete('domain')
    // Without version and domain there is no design.
    const all = sections.has('version') || sections.has('domain')
    const parts = [
      ...(sections.size > 0 ? [`the rules of ${printableLine(list([...sections]))}`] : []),
      ...(keys ? [`what depends on ${printableLine(list([...keys].map((key) => `domain.${key}`)))}`] : []),
    ]
    const what = all ? 'No rule ran' : upperFirst(`${list(parts)} did not run`)
    return [`${files.length > 1 ? `${printableLine(path)}: ` : ''}${what}; mend the shape first.`]
  })
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

// A key at the top that nobody knows is no section.
function isShapeless({ rule, severity, path }: Diagnostic): boolean {
  return (
    severity === 'error' &&
    /^(schema|reference)\//.test(rule) &&
    !(rule === 'schema/unknown-key' && path.length === 1)
  )
}

/** The severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']
