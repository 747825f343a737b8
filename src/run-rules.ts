import { onePerPlace } from './compiler/one-per-place.ts'
import { mayHoldDirectives } from './compiler/suppressions/directive-pattern.ts'
import { locate, locateKey, type Written } from './compiler/written.ts'
import { readSettings, type SettingsEnvironment } from './read-settings.ts'
import { check, looksAt, type RuledFinding } from './rules/check.ts'
import { rules as builtIn } from './rules/index.ts'
import type { ActiveRule } from './rules/settings.ts'
import { dayOf } from './spec/day.ts'
import type { Design } from './spec/design.ts'
import type { Diagnostic, SuppressedDiagnostic } from './spec/diagnostic.ts'
import type { Evidence } from './spec/evidence.ts'

/** A design that was read, and the texts that it came from. */
export interface ReadDesign {
  design: Design
  written: Written
}

/** What rules are run with. */
export interface RulesEnvironment extends SettingsEnvironment {
  /** The day by which suppressions expire, `YYYY-MM-DD`; default: today. */
  today?: string
  /** Looks up what was done with a design. Asked only when a rule of the process is on and the spec has its shape. */
  gatherEvidence?: (design: Design) => Evidence | Promise<Evidence>
}

/** What linting a spec found. */
export interface LintResult {
  diagnostics: Diagnostic[]
  /** What comments in the spec silence. */
  suppressed: SuppressedDiagnostic[]
}

/** Runs the rules that are on over a design, and sorts out what comments suppress. */
export async function runRules(
  { design, written }: ReadDesign,
  environment: RulesEnvironment,
): Promise<LintResult> {
  const { gatherEvidence } = environment
  const { settings, diagnostics } = await readSettings(design.spec.lint, written, environment)
  const { active } = settings
  const asksEvidence = gatherEvidence && active.some(({ rule }) => rule.phase === 'process')
  const looked = asksEvidence ? { ...design, evidence: await gatherEvidence(design) } : design
  const found = onePerPlace(await locateFindings(check(looked, active), written), written)
  return sift([...diagnostics, ...found], { design: looked, written }, active, environment)
}

/** Turns the places of findings in the design into places in the texts, and their proposals into edits. */
async function locateFindings(findings: readonly RuledFinding[], written: Written): Promise<Diagnostic[]> {
  const proposes = findings.some(({ fix, suggestions }) => fix ?? suggestions)
  // Most specs have nothing to mend, and then nothing is needed that knows how.
  const resolve = proposes ? (await import('./compiler/edit/resolve-proposal.ts')).resolveProposal : undefined
  return findings.map(({ at, atKey, related, fix, suggestions, ...finding }) => {
    const mended = fix && resolve?.(written, fix)
    const offered = suggestions?.flatMap((proposal) => resolve?.(written, proposal) ?? [])
    return {
      ...finding,
      path: at,
      ...(atKey ? locateKey(written, at) : locate(written, at)),
      ...(related && {
        related: related.map(({ at: place, message }) => ({ message, ...locate(written, place) })),
      }),
      ...(mended && { fix: mended }),
      ...(offered && { suggestions: offered }),
    }
  })
}

/** Takes out what comments in the spec suppress, and adds what is wrong with the comments. */
async function sift(
  diagnostics: Diagnostic[],
  { design, written }: ReadDesign,
  active: readonly ActiveRule[],
  { rules = builtIn, today = dayOf(new Date()) }: RulesEnvironment,
): Promise<LintResult> {
  const texts = [written.document, ...written.references.values()]
  // Most specs have no such comment, and then nothing is needed that reads them.
  if (!texts.some(({ source }) => mayHoldDirectives(source.text))) return { diagnostics, suppressed: [] }
  const { suppress } = await import('./compiler/suppressions/suppress.ts')
  const ran = new Set(active.filter(({ rule }) => looksAt(design, rule)).map(({ rule }) => rule.id))
  const known = rules.map(({ id, unsuppressible = false }) => ({ id, unsuppressible, ran: ran.has(id) }))
  return suppress(diagnostics, written, known, today)
}
