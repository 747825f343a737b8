import type { Fix, FixedRule } from '../../spec/diagnostic.ts'
import type { Span } from '../../spec/document.ts'

/** What is wrong with a suppression comment. None can be switched off, or suppressed in its turn. */
export const suppressionRules = {
  'suppression/form': {
    severity: 'error',
    summary: 'A comment that begins with `fdc-disable` is a whole directive that names its rules.',
    why: 'A comment that is nearly a directive silences nothing, and whoever wrote it believes that it does.',
    example: '# fdc-disable-nextline rubric/borderline-shown -- settled in review',
  },
  'suppression/unknown-rule': {
    severity: 'error',
    summary: 'A suppression names rules that exist.',
    why: 'A mistyped id silences nothing, and the finding that was meant stays.',
    example: '# fdc-disable-next-line rubric/borderline-show -- settled in review',
  },
  'suppression/unsuppressible': {
    severity: 'error',
    summary: 'A suppression names no rule that must hold whatever anybody says.',
    why: 'Errors of reading leave nothing to judge, and the absence of these gates puts people at risk. A comment is too easily overlooked for that.',
    example: '# fdc-disable-file rubric/safety-gate-present -- later',
  },
  'suppression/reason': {
    severity: 'error',
    summary: 'A suppression says why, behind `--`.',
    why: 'In half a year nobody knows why a rule was silenced, and nobody dares to take the comment away.',
    example: '# fdc-disable-line rubric/borderline-shown',
  },
  'suppression/expired': {
    severity: 'error',
    summary: 'A suppression is removed or renewed when its day is over.',
    why: 'An exception was granted for a time. Without a reminder it would hold for ever.',
    example: '# fdc-disable-line rubric/borderline-shown -- pilot first (until=2020-01-31)',
  },
  'suppression/unused': {
    severity: 'warning',
    summary: 'A suppression silences something.',
    why: 'A comment that silences nothing today silences the next real finding at its place.',
    fixes: 'What silences nothing is removed: the rule’s name, or the whole comment.',
  },
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
