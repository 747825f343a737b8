import type { RuleLevel } from '../spec/lint.ts'

/** What a command line sets over every spec. Names are ids of rules, or their groups. */
export interface SettingsOverrides {
  /** Whether `fdc:strict` lies over the presets of the spec. */
  readonly strict?: boolean
  /** Levels that win over those of the spec. */
  readonly levels?: readonly { readonly rule: string; readonly level: RuleLevel }[]
  /** The rules that are left, unless empty. One that is named by its id runs even if the spec has it off. */
  readonly only?: readonly string[]
  /** The rules that are taken away. A group does not take away what nobody may silence. */
  readonly skip?: readonly string[]
}
