import type { SpecDocument } from '../spec/document.ts'
import type { Path } from '../spec/path.ts'

/** A place in a text that sets something: in the spec itself where there is no document, else in a preset file. */
export interface SettingPlace {
  readonly document?: SpecDocument | undefined
  readonly path: Path
}

/** What set a level or an option: a built-in preset, a text, or a flag as it was written. */
export type SettingOrigin = { readonly preset: string } | SettingPlace | { readonly flag: string }
