import { compile } from './compiler/compile.ts'
import { expand } from './compiler/expand/expand.ts'
import { include, type ReadReference } from './compiler/include.ts'
import type { Findings } from './compiler/new-findings.ts'
import { parse } from './compiler/read/parse.ts'
import { keepValidSections, validate } from './compiler/validate.ts'
import { locate, type Written } from './compiler/written.ts'
import { check, looksAt } from './rules/check.ts'
import { rules as builtIn } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { type ActiveRule, resolveSettings } from './rules/settings.ts'
import type { Artifact } from './spec/artifact.ts'
import { dayOf } from './spec/day.ts'
import type { Design } from './spec/design.ts'
import type { Diagnostic, Outcome, SuppressedDiagnostic } from './spec/diagnostic.ts'
import type { SourceFile } from './spec/document.ts'
import type { Evidence } from './spec/evidence.ts'

/** A design that was read, and the texts that it came from. */
interface ReadDesign {
  design: Design
  written: Written
}

/**
 * text → document → spec → design. Sections with an error are left out of the design, so that the others can still be
 * looked at; there is no value where nothing can.
 */
async function read(
  source: SourceFile,
  readReference: ReadReference,
): Promise<Outcome<ReadDesign> & { data?: unknown }> {
  const parsed = await parse(source)
  const document = parsed.value
  if (!document) return parsed as Outcome<never>
  const included = await include(document, readReference)
  const written = { document, references: included.references, data: included.data }
  const shape = await validate(written)
  const read = [...parsed.diagnostics, ...included.diagnostics]
  const diagnostics = [...read, ...withoutEchoes(shape, read)]
  const spec = keepValidSections(included.data, diagnostics)
  return { value: spec && { design: expand(spec), written }, diagnostics, data: included.data }
}

// A value that could not be read (`.nan`, `*nowhere`) is not of the right kind either; it is one thing that is wrong.
function withoutEchoes(shape: readonly Diagnostic[], read: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ source, span }: Diagnostic) => `${span.start} ${span.end} ${source.path}`
  const unread = read.filter(({ rule }) => rule === 'syntax/number' || rule === 'syntax/alias')
  const places = new Set(unread.map(place))
  return shape.filter((diagnostic) => !places.has(place(diagnostic)))
}

/** What a spec is linted with. */
export interface LintEnvironment {
  readReference: ReadReference
  /** The rules that there are; default: the built-in ones. */
  rules?: readonly Rule[]
  /** The day by which suppressions expire, `YYYY-MM-DD`; default: today. */
  today?: string
  /** An earlier version of the spec: what was found in it then is left out now. */
  base?: { source: SourceFile; readReference: ReadReference } | undefined
  /** Looks up what was done with a design. Asked only when a rule of the process is on. */
  gatherEvidence?: (design: Design) => Evidence
}

/** What linting a spec found. Both lists are in the order of the text. */
export interface LintResult {
  diagnostics: Diagnostic[]
  /** What comments in the spec silence. */
  suppressed: SuppressedDiagnostic[]
}

/** Reads a spec and runs the rules over it. */
export async function lint(source: SourceFile, environment: LintEnvironment): Promise<LintResult> {
  const { base, ...now } = environment
  const found = await findAll(source, now)
  if (!base) return { diagnostics: found.diagnostics, suppressed: found.suppressed }
  const { findNew } = await import('./compiler/new-findings.ts')
  // What lies about on the disk today is no evidence of what was done with an earlier version.
  const { gatherEvidence: _, ...then } = now
  return findNew(found, await findAll(base.source, { ...then, readReference: base.readReference }))
}

async function findAll(source: SourceFile, environment: LintEnvironment): Promise<Findings> {
  const { value, diagnostics, data } = await read(source, environment.readReference)
  const found = value ? await runRules(value, environment) : { diagnostics: [], suppressed: [] }
  return {
    diagnostics: inOrder(source, [...diagnostics, ...found.diagnostics]),
    suppressed: inOrder(source, found.suppressed),
    data,
  }
}

async function runRules({ design, written }: ReadDesign, environment: LintEnvironment): Promise<LintResult> {
  const { rules = builtIn, gatherEvidence } = environment
  const { active, problems } = resolveSettings(rules, design.spec.lint)
  const asksEvidence = gatherEvidence && active.some(({ rule }) => rule.phase === 'process')
  const looked = asksEvidence ? { ...design, evidence: gatherEvidence(design) } : design
  const findings = [
    ...problems.map((problem) => ({ ...problem, severity: 'error' as const })),
    ...check(looked, active),
  ]
  const proposes = findings.some(({ fix, suggestions }) => fix ?? suggestions)
  // Most specs have nothing to mend, and then nothing is needed that knows how.
  const resolve = proposes ? (await import('./compiler/edit/resolve-proposal.ts')).resolveProposal : undefined
  const found = findings.map(({ at, related, fix, suggestions, ...finding }) => {
    const mended = fix && resolve?.(written, fix)
    const offered = suggestions?.flatMap((proposal) => resolve?.(written, proposal) ?? [])
    return {
      ...finding,
      path: at,
      ...locate(written, at),
      ...(related && {
        related: related.map(({ at: place, message }) => ({ message, ...locate(written, place) })),
      }),
      ...(mended && { fix: mended }),
      ...(offered && { suggestions: offered }),
    }
  })
  return sift(found, { design: looked, written }, active, environment)
}

/** Takes out what comments in the spec suppress, and adds what is wrong with the comments. */
async function sift(
  diagnostics: Diagnostic[],
  { design, written }: ReadDesign,
  active: readonly ActiveRule[],
  { rules = builtIn, today = dayOf(new Date()) }: LintEnvironment,
): Promise<LintResult> {
  const texts = [written.document, ...written.references.values()]
  // Most specs have no such comment, and then nothing is needed that reads them.
  if (!texts.some(({ source }) => source.text.includes('fdc-disable'))) return { diagnostics, suppressed: [] }
  const { suppress } = await import('./compiler/suppressions/suppress.ts')
  const ran = new Set(active.filter(({ rule }) => looksAt(design, rule)).map(({ rule }) => rule.id))
  const known = rules.map(({ id, unsuppressible = false }) => ({ id, unsuppressible, ran: ran.has(id) }))
  return suppress(diagnostics, written, known, today)
}

/** Reads a spec and expands it. No value while it has an error of syntax or shape; rules are not run. */
export async function design(source: SourceFile, readReference: ReadReference): Promise<Outcome<Design>> {
  const { value, diagnostics } = await read(source, readReference)
  const failed = diagnostics.some(({ severity }) => severity === 'error')
  return { value: failed ? undefined : value?.design, diagnostics: inOrder(source, diagnostics) }
}

/** Reads a spec and compiles it into its artifacts. `specName` is the file name that they say they came from. */
export async function build(
  source: SourceFile,
  specName: string,
  readReference: ReadReference,
): Promise<Outcome<Artifact[]>> {
  const { value, diagnostics } = await design(source, readReference)
  return { value: value && compile(value, specName), diagnostics }
}

// The spec's own findings first, then those in the files that it refers to.
function inOrder<Kind extends Diagnostic>(source: SourceFile, diagnostics: readonly Kind[]): Kind[] {
  const rank = (diagnostic: Diagnostic) => (diagnostic.source.path === source.path ? 0 : 1)
  return [...diagnostics].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.source.path < b.source.path ? -1 : a.source.path > b.source.path ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  )
}
