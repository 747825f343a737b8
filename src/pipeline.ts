import { compile } from './compiler/compile.ts'
import { expand } from './compiler/expand/expand.ts'
import { include, type ReadReference } from './compiler/include.ts'
import { keepValidSections } from './compiler/keep-valid-sections.ts'
import type { Findings } from './compiler/new-findings.ts'
import { onePerPlace } from './compiler/one-per-place.ts'
import { parse } from './compiler/read/parse.ts'
import { validate } from './compiler/validate.ts'
import type { Written } from './compiler/written.ts'
import { type ReadSettings, readSettings } from './read-settings.ts'
import { type LintResult, type ReadDesign, type RulesEnvironment, runRules } from './run-rules.ts'
import type { Artifact } from './spec/artifact.ts'
import type { Design } from './spec/design.ts'
import type { Diagnostic, Fix, Outcome } from './spec/diagnostic.ts'
import type { SourceFile } from './spec/document.ts'
import type { Results } from './spec/record.ts'

export type { LintResult }

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
  const value = spec && { design: expand(spec), written }
  return { value, diagnostics: onePerPlace(diagnostics, written), data: included.data }
}

// A value that could not be read (`.nan`, `*nowhere`) is not of the right kind either; it is one thing that is wrong.
function withoutEchoes(shape: readonly Diagnostic[], read: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ source, span }: Diagnostic) => `${span.start} ${span.end} ${source.path}`
  const unread = read.filter(({ rule }) => rule === 'syntax/number' || rule === 'syntax/alias')
  const places = new Set(unread.map(place))
  return shape.filter((diagnostic) => !places.has(place(diagnostic)))
}

/** What a spec is linted with. */
export interface LintEnvironment extends RulesEnvironment {
  readReference: ReadReference
  /** An earlier version of the spec: what was found in it then is left out now. */
  base?: { source: SourceFile; readReference: ReadReference } | undefined
}

/** Reads a spec and runs the rules over it. What is found is in the order of the text. */
export async function lint(source: SourceFile, environment: LintEnvironment): Promise<LintResult> {
  const { base, ...now } = environment
  const found = await findAll(source, now)
  if (!base) return { diagnostics: found.diagnostics, suppressed: found.suppressed }
  const { findNew } = await import('./compiler/new-findings.ts')
  // What lies about on the disk today is no evidence of what was done with an earlier version.
  const then = { ...withoutEvidence(now), readReference: base.readReference }
  return findNew(found, await findAll(base.source, then))
}

async function findAll(source: SourceFile, environment: LintEnvironment): Promise<Findings> {
  const { value, diagnostics, data } = await read(source, environment.readReference)
  const found = value
    ? await runRules(value, isSound(diagnostics) ? environment : withoutEvidence(environment))
    : { diagnostics: [], suppressed: [] }
  const all = [...diagnostics, ...found.diagnostics]
  const unread = new Set(all.filter(isUnread).map((diagnostic) => diagnostic.source.path))
  return {
    diagnostics: inOrder(source, unread.size > 0 ? all.map((one) => withoutChanges(one, unread)) : all),
    suppressed: inOrder(source, found.suppressed),
    data,
  }
}

function isUnread({ rule, severity }: Diagnostic): boolean {
  return severity === 'error' && rule.startsWith('syntax/')
}

// Where the reader had to guess what stands in a text, a change of it may mean something else.
function withoutChanges(diagnostic: Diagnostic, unread: ReadonlySet<string>): Diagnostic {
  const { fix, suggestions, ...found } = diagnostic
  const isSafe = ({ edits }: Fix) => edits.every((edit) => !unread.has(edit.source.path))
  const offered = suggestions?.filter(isSafe)
  return { ...found, ...(fix && isSafe(fix) && { fix }), ...(offered?.length && { suggestions: offered }) }
}

// Beside a design that lacks a section of its spec, everything that was ever recorded looks out of date.
function withoutEvidence({ gatherEvidence: _, ...environment }: LintEnvironment): LintEnvironment {
  return environment
}

function isSound(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error')
}

/** The settings of a spec, and the texts that they were read from. */
export interface SpecSettings extends ReadSettings {
  written: Written
}

/** Reads how the rules of a spec run, and runs none. No value where the spec cannot be read. */
export async function settings(
  source: SourceFile,
  environment: LintEnvironment,
): Promise<Outcome<SpecSettings>> {
  const { value, diagnostics } = await read(source, environment.readReference)
  if (!value) return { value: undefined, diagnostics }
  const { design, written } = value
  return { value: { ...(await readSettings(design.spec.lint, written, environment)), written }, diagnostics }
}

/** Reads a spec and expands it. No value while it has an error of syntax or shape; rules are not run. */
export async function design(source: SourceFile, readReference: ReadReference): Promise<Outcome<Design>> {
  const { value, diagnostics } = await read(source, readReference)
  return {
    value: isSound(diagnostics) ? value?.design : undefined,
    diagnostics: inOrder(source, diagnostics),
  }
}

/**
 * Reads a spec and compiles it, with the results that stand beside it, into its artifacts. `specName` is the file name that
 * they say they came from.
 */
export async function build(
  source: SourceFile,
  specName: string,
  readReference: ReadReference,
  results: Results = {},
): Promise<Outcome<Artifact[]>> {
  const { value, diagnostics } = await design(source, readReference)
  return { value: value && compile(value, specName, results), diagnostics }
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
