import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import type { Written } from '../written.ts'
import { mayHoldDirectives } from './directive-pattern.ts'
import { matchClaims } from './match-claims.ts'
import { type Claim, type FileSuppressions, type KnownRule, readSuppressions } from './read-suppressions.ts'
import { type Fault, suppressionRules } from './suppression-rules.ts'
import { findUnused } from './unused.ts'

/** Findings that stand, those about the comments themselves among them, and findings that comments silence. */
export interface Sifted {
  diagnostics: Diagnostic[]
  suppressed: SuppressedDiagnostic[]
}

/**
 * Sifts what rules found by the suppression comments of the spec and of the lists that it refers to. A comment silences
 * the findings whose span lies in its entry. So one on an entry says nothing of a finding on what holds the entry, and a
 * finding on a default is silenced where it is shown: at the nearest ancestor that was written. A comment reaches no
 * other file than its own, and through no alias.
 */
export function suppress(
  found: readonly Diagnostic[],
  written: Written,
  rules: Iterable<KnownRule>,
  today: string,
): Sifted {
  const files = readFiles(written, new Map([...rules].map((rule) => [rule.id, rule])), today)
  const matches = new Map<Diagnostic, Claim>()
  for (const { claims, findings } of groupByRule(found, files)) {
    for (const [finding, claim] of matchClaims(claims, findings)) {
      claim.isUsed = true
      matches.set(finding, claim)
    }
  }
  const diagnostics: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  for (const finding of found) {
    const claim = matches.get(finding)
    if (claim) suppressed.push({ ...finding, suppression: describe(claim, finding.source) })
    else diagnostics.push(finding)
  }
  for (const { source, claims, faults } of new Set(files.values())) {
    for (const fault of [...faults, ...findUnused(source, claims)]) diagnostics.push(complain(fault, source))
  }
  return { diagnostics, suppressed }
}

/** The suppressions by the source of each document. A file that is referred to twice was read twice, and speaks once. */
function readFiles(
  { document, references }: Written,
  rules: ReadonlyMap<string, KnownRule>,
  today: string,
): Map<SourceFile, FileSuppressions> {
  const files = new Map<SourceFile, FileSuppressions>()
  const byPath = new Map<string, FileSuppressions>()
  for (const read of [document, ...references.values()]) {
    const { source } = read
    if (!read.entries || !mayHoldDirectives(source.text)) continue
    const known = byPath.get(source.path)
    const file = known?.source.text === source.text ? known : readSuppressions(read, rules, today)
    byPath.set(source.path, file)
    files.set(source, file)
  }
  return files
}

interface Group {
  readonly claims: Claim[]
  readonly findings: Diagnostic[]
}

/** What is claimed and what was found, by file and rule. */
function groupByRule(
  found: readonly Diagnostic[],
  files: ReadonlyMap<SourceFile, FileSuppressions>,
): Iterable<Group> {
  const groups = new Map<FileSuppressions, Map<string, Group>>()
  for (const file of new Set(files.values())) {
    const byRule = new Map<string, Group>()
    for (const claim of file.claims) {
      const group = byRule.get(claim.rule.id) ?? { claims: [], findings: [] }
      byRule.set(claim.rule.id, group)
      group.claims.push(claim)
    }
    groups.set(file, byRule)
  }
  for (const finding of found) {
    const file = files.get(finding.source)
    if (file) groups.get(file)!.get(finding.rule)?.findings.push(finding)
  }
  return [...groups.values()].flatMap((byRule) => [...byRule.values()])
}

function describe({ directive }: Claim, source: SourceFile): SuppressedDiagnostic['suppression'] {
  const { comment, reason, until } = directive
  const span = { start: comment.start, end: comment.start + comment.text.length }
  return { reason, ...(until && { until: until.text }), at: { source, span } }
}

function complain({ rule, span, message, hint, fix }: Fault, source: SourceFile): Diagnostic {
  const { severity } = suppressionRules[rule]
  return { rule, severity, message, ...(hint && { hint }), path: [], source, span, ...(fix && { fix }) }
}
