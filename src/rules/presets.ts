import type { Severity } from '../spec/diagnostic.ts'
import type { Rule } from './rule.ts'

/** A rule's severity under a preset, or undefined where the preset leaves the rule out. */
export type Preset = (rule: Rule) => Severity | undefined

const lower: Record<Severity, Severity | undefined> = { error: 'warning', warning: 'info', info: undefined }
const raise: Record<Severity, Severity> = { error: 'error', warning: 'error', info: 'warning' }

/** The presets by the name under which `lint.extends` knows them. */
export const presets: Record<string, Preset> = {
  /** While a design is being sketched: nothing fails, everything is one step milder. */
  'fdc:draft': (rule) => (rule.phase === 'design' ? lower[rule.severity] : undefined),
  /** The default. Rules of the process are off: people learn to ignore a hook that nags on every commit. */
  'fdc:recommended': (rule) => (rule.phase === 'design' ? rule.severity : undefined),
  /** Before data is generated: every step up, and the rules of the process are errors. */
  'fdc:strict': (rule) => (rule.phase === 'design' ? raise[rule.severity] : 'error'),
}

/** The preset of a spec that names none. */
export const defaultPreset = 'fdc:recommended'
