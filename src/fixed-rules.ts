import { syntaxRules } from './compiler/read/syntax-rules.ts'
import { shapeRules } from './compiler/shape-rules.ts'
import { suppressionRules } from './compiler/suppressions/suppression-rules.ts'
import { settingsRules } from './rules/settings-rules.ts'
import type { FixedRule } from './spec/diagnostic.ts'

/** Every rule that holds whatever `lint.rules` says, by id, in the order in which a spec meets them. */
export const fixedRules: Readonly<Record<string, FixedRule>> = {
  ...syntaxRules,
  ...shapeRules,
  ...settingsRules,
  ...suppressionRules,
}
