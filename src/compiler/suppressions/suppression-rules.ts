import type { Fix, FixedRule } from '../../spec/diagnostic.ts'
import type { Span } from '../../spec/document.ts'

/** What is wrong with a suppression comment. None can be switched off, or suppressed in its turn. */
export const suppressionRules = {
  'suppression/form': {
    severity: 'error',
    summary: 'A comment that begins with `fdc-disable` is a whole directive that names its rules.',
  },
  'suppression/unknown-rule': { severity: 'error', summary: 'A suppression names rules that exist.' },
  'suppression/unsuppressible': {
    severity: 'error',
    summary: 'A suppression names no rule that must hold whatever anybody says.',
  },
  'suppression/reason': { severity: 'error', summary: 'A suppression says why, behind `--`.' },
  'suppression/expired': {
    severity: 'error',
    summary: 'A suppression is removed or renewed when its day is over.',
  },
  'suppression/unused': { severity: 'warning', summary: 'A suppression silences something.' },
} as const satisfies Record<string, FixedRule>

/** Id of a rule on suppression comments. */
export type SuppressionRule = keyof typeof suppressionRules

/** The groups of which no rule can be suppressed: what reading and settings complain about, and what leaks. */
export const unsuppressibleGroups: readonly string[] = [
  'syntax',
  'schema',
  'reference',
  'lint',
  'security',
  'suppression',
]

/** What is wrong with a comment, at the words that are. */
export interface Fault {
  readonly rule: SuppressionRule
  readonly span: Span
  readonly message: string
  readonly hint?: string | undefined
  readonly fix?: Fix
}
