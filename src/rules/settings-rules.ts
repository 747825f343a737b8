import type { FixedRule } from '../spec/diagnostic.ts'

/** What is wrong with the `lint` section itself. None can be switched off. */
export const settingsRules = {
  'lint/known-preset': { severity: 'error', summary: 'Every preset in `lint.extends` exists.' },
  'lint/known-rule': { severity: 'error', summary: 'Every rule in `lint.rules` exists.' },
  'lint/valid-options': {
    severity: 'error',
    summary: 'Every option in `lint.rules` is one that its rule has, with a value in its range.',
  },
} as const satisfies Record<string, FixedRule>

/** Id of a rule on the `lint` section. */
export type SettingsRule = keyof typeof settingsRules
