import type { Text } from './values.ts'

/** What a rule's findings count as; `off` silences it. */
export type RuleLevel = 'off' | 'info' | 'warn' | 'error'

/**
 * A level, or a level with the rule's options: `[warn, {min: 0.1}]`.
 * @minItems 1
 * @maxItems 2
 */
export type RuleLevelWithOptions = [RuleLevel, Record<string, unknown>?]

/** A level alone or with options. */
export type RuleSetting = RuleLevel | RuleLevelWithOptions

/** How strictly this spec is linted. */
export interface LintSpec {
  /**
   * Presets, later ones win: `fdc:draft`, `fdc:recommended` (the base of all), `fdc:strict`, a file in the spec's folder
   * (`./team.yaml`), or one of an installed package (`some-package`, `@scope/name/preset`).
   */
  extends?: Text[]
  /** Level and options by rule id; over the presets. */
  rules?: Record<string, RuleSetting>
}

/** A preset in a file of its own, for `lint.extends` of specs and `extends` of other presets. */
export type LintPreset = LintSpec
