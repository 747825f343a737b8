import type { Flags } from '../args.ts'

/** Flags that decide how rules run, for every command that says or does it. */
export const ruleFlags = {
  strict: { summary: 'Lay fdc:strict over the presets of the spec' },
  rule: {
    value: '<id:level>',
    multiple: true,
    summary: 'Set a rule to off, info, warn or error (repeatable)',
  },
  rules: {
    value: '<file>',
    multiple: true,
    summary: 'Run rules of your own from this file (repeatable)',
  },
} satisfies Flags

/** Flags that choose among rules and findings. */
export const choiceFlags = {
  only: { value: '<rule>', multiple: true, summary: 'Run this rule or group only (repeatable)' },
  skip: { value: '<rule>', multiple: true, summary: 'Leave this rule or group out (repeatable)' },
  'max-warnings': { value: '<n>', summary: 'Exit 1 if there are more warnings' },
  quiet: { summary: 'Show errors only' },
  'print-config': { summary: 'Print how each rule runs, and what made it so' },
} satisfies Flags
