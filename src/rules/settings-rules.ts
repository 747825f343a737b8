import type { FixedRule } from '../spec/diagnostic.ts'

/** What is wrong with the `lint` section itself, or with a preset that it extends. None can be switched off. */
export const settingsRules = {
  'lint/known-preset': {
    severity: 'error',
    summary: 'Every preset in `extends` exists and can be read.',
    why: 'A preset that is not there would leave the spec with fewer rules than its team agreed on, and nobody would hear of it.',
    example: 'lint: {extends: [fdc:strickt]}',
  },
  'lint/acyclic-presets': {
    severity: 'error',
    summary:
      'No preset extends itself, directly or through others; at most 10 in a row and 100 in all are extended.',
    why: 'Later presets win over earlier ones; in a circle none is the later one. Nobody can follow hundreds.',
  },
  'lint/known-rule': {
    severity: 'error',
    summary: 'Every rule in `lint.rules` or in the `rules` of a preset exists.',
    why: 'A mistyped id would set nothing, and the rule that was meant would go on as before.',
    example: 'lint: {rules: {rubric/weights-sum-to-on: warn}}',
  },
  'lint/valid-options': {
    severity: 'error',
    summary: 'Every option of a rule is one that the rule has, with a value in its range.',
    why: 'A rule that gets no limit it can use would judge by another one than its settings say.',
    example: 'lint: {rules: {personas/some-without-flaws: [warn, {min: 10}]}}',
  },
  'lint/unsuppressible': {
    severity: 'error',
    summary: 'No file sets a gate that keeps people safe below what the built-in preset gives it.',
    why: 'What holds such a gate open is a change of the design, which a reviewer sees. A level in a settings file is easily overlooked.',
    example: 'lint: {rules: {rubric/safety-gate-present: off}}',
  },
} as const satisfies Record<string, FixedRule>

/** Id of a rule on the `lint` section. */
export type SettingsRule = keyof typeof settingsRules
