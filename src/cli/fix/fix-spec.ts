import { applyFixes } from '../../compiler/edit/apply-edits.ts'
import { chooseFixes, isSameFix } from '../../compiler/edit/choose-fixes.ts'
import { keepSoundFixes } from '../../compiler/edit/keep-sound-fixes.ts'
import type { ReadReference } from '../../compiler/include.ts'
import type { LintResult } from '../../pipeline.ts'
import type { Diagnostic, Fix } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import { formatPath } from '../../spec/path.ts'

// As many as ESLint makes. What is not mended by then goes round in circles.
const mostPasses = 10

/** Reads a spec's text and runs the rules over it. */
export type Lint = (source: SourceFile, readReference: ReadReference) => Promise<LintResult>

/** A file that fixes changed. */
export interface FixedFile {
  /** As it was read. */
  readonly before: SourceFile
  /** As it is to be. */
  readonly after: SourceFile
  /** The reference that led to it; absent for the spec itself. */
  readonly reference?: string
}

/** What fixes made of a spec, without having written anything. */
export interface FixedSpec {
  /** What is found in the spec as it was. */
  readonly before: LintResult
  /** What is left to find. */
  readonly after: LintResult
  readonly files: readonly FixedFile[]
  /** How many findings were fixed. */
  readonly fixed: number
  /** Findings whose fix would have changed more than it means, which is a mistake of fdc's. */
  readonly unsound: readonly Diagnostic[]
}

type Fixable = Diagnostic & { readonly fix: Fix }

/** Makes the fixes of all findings, in passes: edits that overlap wait for the next one, which reads the text anew. */
export async function fixSpec(
  spec: SourceFile,
  readReference: ReadReference,
  lint: Lint,
): Promise<FixedSpec> {
  const texts = createTexts(readReference)
  const unsound = new Map<string, Diagnostic>()
  let source = spec
  let fixed = 0
  const before = await lint(source, texts.read)
  let after = before
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixable = after.diagnostics.filter(hasFix).filter((found) => !unsound.has(nameOf(found)))
    const chosen = await keepSoundFixes(chooseFixes(fixable))
    for (const found of chosen.unsound) unsound.set(nameOf(found), found)
    if (chosen.sound.length === 0) break
    fixed += countFixed(fixable, chosen.sound)
    const changed = applyFixes(chosen.sound.map(({ fix }) => fix))
    source = changed.get(source.path) ?? source
    texts.change(changed)
    after = await lint(source, texts.read)
  }
  const own = source === spec ? [] : [{ before: spec, after: source }]
  return { before, after, files: [...own, ...texts.changed()], fixed, unsound: [...unsound.values()] }
}

function hasFix(found: Diagnostic): found is Fixable {
  return found.fix !== undefined
}

// Several findings may be mended by one and the same change, as those of a whole group of weights.
function countFixed(fixable: readonly Fixable[], made: readonly Fixable[]): number {
  const starts = new Map(made.map(({ fix }) => [startOf(fix), fix]))
  return fixable.filter(({ fix }) => {
    const twin = starts.get(startOf(fix))
    return twin !== undefined && isSameFix(fix, twin)
  }).length
}

function startOf({ edits }: Fix): string {
  return edits.map(({ source, span }) => `${span.start} ${source.path}`).join('\n')
}

// Places move from pass to pass; what a finding is about does not.
function nameOf({ rule, path, fix }: Diagnostic): string {
  return `${rule} ${formatPath(path)} ${fix?.title}`
}

/** The referenced files as they stand in this run: each is read once, and changed in memory. */
function createTexts(readReference: ReadReference) {
  const files = new Map<string, ReturnType<ReadReference>>()
  const originals = new Map<string, FixedFile>()
  function read(reference: string): ReturnType<ReadReference> {
    const known = files.get(reference) ?? readReference(reference)
    files.set(reference, known)
    return known
  }
  function change(changed: ReadonlyMap<string, SourceFile>): void {
    for (const [reference, file] of files) {
      const after = 'source' in file ? changed.get(file.source.path) : undefined
      if (!after || !('source' in file)) continue
      const before = originals.get(reference)?.before ?? file.source
      originals.set(reference, { before, after, reference })
      files.set(reference, { source: after })
    }
  }
  return { read, change, changed: () => [...originals.values()] }
}
