import type { Severity } from '../spec/diagnostic.ts'
import { didYouMean } from '../spec/did-you-mean.ts'
import type { LintSpec, RuleLevel, RuleSetting } from '../spec/lint.ts'
import { list, show } from '../spec/show.ts'
import { defaultPreset, presets } from './presets.ts'
import type { Finding, Rule, RuleOption } from './rule.ts'
import type { SettingsRule } from './settings-rules.ts'

/** How a rule runs. */
interface RuleSettings {
  /** Undefined: off. */
  severity: Severity | undefined
  options: Record<string, number | boolean | string[]>
}

/** A rule that is on, with what it counts as and its options. */
export interface ActiveRule extends RuleSettings {
  rule: Rule
  severity: Severity
}

/** The rules that are on, in the order of the list, and what is wrong with the `lint` section that asks for them. */
export interface ResolvedSettings {
  active: readonly ActiveRule[]
  problems: (Finding & { rule: SettingsRule })[]
}

const severities: Record<RuleLevel, Severity | undefined> = {
  off: undefined,
  info: 'info',
  warn: 'warning',
  error: 'error',
}

/** Applies presets in order, then the spec's own levels and options. What cannot be applied is reported, never ignored. */
export function resolveSettings(rules: readonly Rule[], spec: LintSpec = {}): ResolvedSettings {
  // A run may have a thousand specs, of which most ask for the same.
  const known = resolved.get(rules) ?? new Map<string, ResolvedSettings>()
  resolved.set(rules, known)
  const key = JSON.stringify(spec)
  const settings = known.get(key) ?? resolve(rules, spec)
  known.set(key, settings)
  return settings
}

const resolved = new WeakMap<readonly Rule[], Map<string, ResolvedSettings>>()

function resolve(rules: readonly Rule[], spec: LintSpec): ResolvedSettings {
  const problems: ResolvedSettings['problems'] = []
  const byRule = new Map<string, RuleSettings>()
  const names = spec.extends ?? [defaultPreset]
  names.forEach((name, index) => {
    if (Object.hasOwn(presets, name)) return
    const meant = didYouMean(name, Object.keys(presets))
    problems.push({
      rule: 'lint/known-preset',
      at: ['lint', 'extends', index],
      message: `${show(name)} is not a preset; presets are ${list(Object.keys(presets))}.`,
      hint: meant && `Did you mean \`${meant}\`?`,
    })
  })
  for (const rule of rules) {
    let severity: Severity | undefined
    for (const name of names) if (Object.hasOwn(presets, name)) severity = presets[name]!(rule)
    byRule.set(rule.id, { severity, options: defaultsOf(rule) })
  }
  for (const [id, setting] of Object.entries(spec.rules ?? {})) {
    const rule = rules.find((known) => known.id === id)
    if (rule) problems.push(...applySetting(rule, setting, byRule.get(id)!))
    else problems.push(unknownRule(id, rules))
  }
  const active = rules.flatMap((rule) => {
    const { severity, options } = byRule.get(rule.id)!
    return severity === undefined ? [] : [{ rule, severity, options }]
  })
  return { active, problems }
}

function defaultsOf(rule: Rule): RuleSettings['options'] {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
}

function unknownRule(id: string, rules: readonly Rule[]): ResolvedSettings['problems'][number] {
  const ids = rules.map((rule) => rule.id)
  const meant = didYouMean(id, ids) ?? ids.find((known) => known.endsWith(`/${id}`))
  return {
    rule: 'lint/known-rule',
    at: ['lint', 'rules', id],
    message: `${show(id)} is not a rule; \`fdc rules\` lists them.`,
    hint: meant && `Did you mean \`${meant}\`?`,
  }
}

function* applySetting(
  rule: Rule,
  setting: RuleSetting,
  settings: RuleSettings,
): Generator<ResolvedSettings['problems'][number]> {
  const [level, values = {}] = Array.isArray(setting) ? setting : [setting]
  settings.severity = severities[level]
  for (const [name, value] of Object.entries(values)) {
    const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined
    const problem = option ? unfit(option, value) : unknownOption(rule, name)
    if (problem === undefined) settings.options[name] = value as number
    else {
      const message = `Option \`${name}\` of ${rule.id} ${problem}.`
      yield { rule: 'lint/valid-options', at: ['lint', 'rules', rule.id], message }
    }
  }
}

function unknownOption(rule: Rule, name: string): string {
  const known = Object.keys(rule.options)
  if (known.length === 0) return 'does not exist; the rule has no options'
  const meant = didYouMean(name, known)
  return `does not exist; the rule has ${list(known)}${meant ? ` (did you mean \`${meant}\`?)` : ''}`
}

function unfit(option: RuleOption, value: unknown): string | undefined {
  const { default: usual, minimum = -Infinity, maximum = Infinity } = option
  if (Array.isArray(usual)) {
    const fits = Array.isArray(value) && value.every((item) => typeof item === 'string')
    return fits ? undefined : `is ${show(value)}; it must be a list of texts`
  }
  if (typeof value !== typeof usual) {
    return `is ${show(value)}; it must be ${typeof usual === 'number' ? 'a number' : '`true` or `false`'}`
  }
  if (typeof value === 'number' && value < minimum) return `is ${value}; it must be ${minimum} or more`
  if (typeof value === 'number' && value > maximum) return `is ${value}; it must be ${maximum} or less`
  return undefined
}
