import type { SpecDocument } from './document.ts'
import type { LintSpec } from './lint.ts'

/** A preset that stands in a file: a team's own, or one of a package. Its shape was checked. */
export interface PresetFile {
  readonly document: SpecDocument
  readonly rules: NonNullable<LintSpec['rules']>
}

/** What a spec is linted with below its own rules: the name of a built-in preset, or a file. */
export type PresetLayer = string | PresetFile
