import type { Severity } from '../spec/diagnostic.ts'
import type { LintSpec } from '../spec/lint.ts'
import type { PresetLayer } from '../spec/preset.ts'
import { applyOverrides } from './apply-overrides.ts'
import { applyRules, type SettingsProblem } from './apply-rules.ts'
import { defaultPreset, presets } from './presets.ts'
import type { Rule } from './rule.ts'
import type { SettingOrigin } from './setting-origin.ts'
import type { SettingsOverrides } from './settings-overrides.ts'

/** How a rule runs, and what made it so. */
export interface RuleSettings {
  rule: Rule
  /** Undefined: off. */
  severity: Severity | undefined
  origin: SettingOrigin
  options: Record<string, number | boolean | string[]>
  /** What set an option; one that has its default is not listed. */
  optionOrigins: Map<string, SettingOrigin>
  /** What the last built-in preset gives. A rule that nobody may silence does not fall below it. */
  floor: { severity: Severity | undefined; preset: string }
}

/** A rule that is on, with what it counts as and its options. */
export interface ActiveRule extends RuleSettings {
  severity: Severity
}

/** How every rule runs, and what is wrong with the texts that ask for it. */
export interface ResolvedSettings {
  /** Every rule by its id, in the order of the list. */
  rules: ReadonlyMap<string, RuleSettings>
  /** Those that are on, in the order of the list. */
  active: readonly ActiveRule[]
  problems: readonly SettingsProblem[]
}

/**
 * Applies `fdc:recommended`, the presets in order, the spec's own rules, and what the command line sets; later ones win.
 * What cannot be applied is reported, never ignored.
 * @param layers the presets of `spec.extends` with those that they extend; without files, those names themselves
 */
export function resolveSettings(
  rules: readonly Rule[],
  spec: LintSpec = {},
  layers: readonly PresetLayer[] = spec.extends ?? [],
  overrides: SettingsOverrides = noOverrides,
): ResolvedSettings {
  // A run may have a thousand specs, of which most ask for the same.
  const known = resolved.get(rules) ?? new Map<string, ResolvedSettings>()
  resolved.set(rules, known)
  const names = layers.map((layer) => (typeof layer === 'string' ? layer : numberOf(layer)))
  const key = JSON.stringify([spec.rules, names, numberOf(overrides)])
  const settings = known.get(key) ?? resolve(rules, spec, layers, overrides)
  known.set(key, settings)
  return settings
}

const noOverrides: SettingsOverrides = {}
const resolved = new WeakMap<readonly Rule[], Map<string, ResolvedSettings>>()
const numbers = new WeakMap<object, number>()
let count = 0

// Tells one object from another within a key.
function numberOf(object: object): number {
  const number = numbers.get(object) ?? ++count
  numbers.set(object, number)
  return number
}

function resolve(
  rules: readonly Rule[],
  spec: LintSpec,
  layers: readonly PresetLayer[],
  overrides: SettingsOverrides,
): ResolvedSettings {
  const table = new Map(rules.map((rule) => [rule.id, defaultSettings(rule)]))
  const problems: SettingsProblem[] = []
  // Of too many problems there are too many for a call with one argument each.
  const complain = (found: Iterable<SettingsProblem>) => {
    for (const problem of found) problems.push(problem)
  }
  for (const layer of layers) {
    if (typeof layer === 'string') applyPreset(table, layer, { preset: layer })
    else complain(applyRules(table, layer.rules, { document: layer.document, path: ['rules'] }))
  }
  if (overrides.strict) applyPreset(table, 'fdc:strict', { flag: '--strict' })
  complain(applyRules(table, spec.rules ?? {}, { path: ['lint', 'rules'] }))
  applyOverrides(table, overrides)
  return { rules: table, active: [...table.values()].filter(isOn), problems }
}

function isOn(settings: RuleSettings): settings is ActiveRule {
  return settings.severity !== undefined
}

function defaultSettings(rule: Rule): RuleSettings {
  const severity = presets[defaultPreset]!(rule)
  return {
    rule,
    severity,
    origin: { preset: defaultPreset },
    options: Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default])),
    optionOrigins: new Map(),
    floor: { severity, preset: defaultPreset },
  }
}

// A name that no preset has was reported by whoever looked for it.
function applyPreset(table: ReadonlyMap<string, RuleSettings>, name: string, origin: SettingOrigin): void {
  if (!Object.hasOwn(presets, name)) return
  for (const settings of table.values()) {
    const severity = presets[name]!(settings.rule)
    Object.assign(settings, { severity, origin, floor: { severity, preset: name } })
  }
}
