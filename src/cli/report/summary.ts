import type { Diagnostic, Severity } from '../../spec/diagnostic.ts'
import { count, list } from '../../spec/show.ts'
import { countSeverities } from './prepare-sources.ts'
import { printableLine } from './printable.ts'

/** `3 problems (1 error, 2 warnings, 0 infos)`, and how many of them `--fix` would mend. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, info } = countSeverities(diagnostics)
  const parts = [count(error, 'error'), count(warning, 'warning'), count(info, 'info')]
  const fixable = diagnostics.filter(({ fix }) => fix).length
  const fix = fixable > 0 ? `; \`fdc lint --fix\` mends ${fixable}` : ''
  return `${count(diagnostics.length, 'problem')} (${parts.join(', ')})${fix}`
}

/**
 * Says that a section without its shape was kept from the rules, so that whoever mends it is not surprised by what they
 * then find; empty where all rules ran.
 */
export function silencedSections(diagnostics: readonly Diagnostic[]): string {
  // A key at the top that nobody knows is no section.
  const shapeless = diagnostics.filter(
    ({ rule, severity, path }) =>
      severity === 'error' &&
      /^(schema|reference)\//.test(rule) &&
      !(rule === 'schema/unknown-key' && path.length === 1),
  )
  const sections = new Set(
    shapeless.flatMap(({ path: [section] }) => (typeof section === 'string' ? [section] : [])),
  )
  if (sections.size === 0) return ''
  // Without version and domain there is no design.
  const all = sections.has('version') || sections.has('domain')
  return `${all ? 'No rule ran' : `The rules of ${printableLine(list([...sections]))} did not run`}; mend the shape first.`
}

/** The severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']
