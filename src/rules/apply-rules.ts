import type { LintSpec, RuleLevel, RuleSetting } from '../spec/lint.ts'
import { refuseGroup } from '../spec/rule-group.ts'
import { show } from '../spec/show.ts'
import { suggestRules } from '../spec/suggest-rules.ts'
import { checkOption } from './check-option.ts'
import { levelOf, severityOf, weighsLess } from './levels.ts'
import type { SettingPlace } from './setting-origin.ts'
import type { RuleSettings } from './settings.ts'
import type { SettingsRule } from './settings-rules.ts'

/** What is wrong with a text that sets levels and options. */
export interface SettingsProblem extends SettingPlace {
  rule: SettingsRule
  message: string
  hint?: string | undefined
  /** Whether the key at the path is meant, rather than its value. */
  atKey: boolean
}

/** Sets the levels and options of a `rules` mapping that stands at `place`, and yields what of it cannot be set. */
export function* applyRules(
  table: ReadonlyMap<string, RuleSettings>,
  rules: NonNullable<LintSpec['rules']>,
  place: SettingPlace,
): Generator<SettingsProblem> {
  for (const [id, setting] of Object.entries(rules)) {
    const there: SettingPlace = { ...place, path: [...place.path, id] }
    const settings = table.get(id)
    if (settings) yield* applySetting(settings, setting, there)
    else yield unknownRule(id, [...table.keys()], there)
  }
}

function unknownRule(id: string, known: readonly string[], place: SettingPlace): SettingsProblem {
  const isGroup = refuseGroup(id, known)
  if (isGroup) return { ...place, rule: 'lint/known-rule', ...isGroup, atKey: true }
  const [meant] = suggestRules(id, known)
  const group = id.split('/')[0]!
  const isForeign = id.includes('/') && !known.some((other) => other.startsWith(`${group}/`))
  const hint = meant
    ? `Did you mean \`${meant}\`?`
    : isForeign
      ? 'Load a rule of your own with `--rules <file>`.'
      : undefined
  const message = `${show(id)} is not a rule; \`fdc rules\` lists them.`
  return { ...place, rule: 'lint/known-rule', message, hint, atKey: true }
}

function* applySetting(
  settings: RuleSettings,
  setting: RuleSetting,
  place: SettingPlace,
): Generator<SettingsProblem> {
  const [level, values = {}] = Array.isArray(setting) ? setting : [setting]
  const step = (...steps: (string | number)[]): SettingPlace => ({
    ...place,
    path: [...place.path, ...steps],
  })
  const ofLevel = Array.isArray(setting) ? step(0) : place
  const refused = refuse(settings, level)
  if (refused) yield { ...refused, ...ofLevel }
  else {
    settings.severity = severityOf(level)
    settings.origin = ofLevel
  }
  for (const [name, value] of Object.entries(values)) {
    const problem = checkOption(settings.rule, name, value)
    if (!problem) {
      settings.options[name] = value as number
      settings.optionOrigins.set(name, step(1, name))
      continue
    }
    const message = `Option \`${name}\` of ${settings.rule.id} ${problem.problem}.`
    yield { ...step(1, name), rule: 'lint/valid-options', message, hint: problem.hint, atKey: problem.atKey }
  }
}

function refuse(
  { rule, floor }: RuleSettings,
  level: RuleLevel,
): Omit<SettingsProblem, keyof SettingPlace> | undefined {
  if (!rule.unsuppressible || !weighsLess(severityOf(level), floor.severity)) return undefined
  const least = levelOf(floor.severity)
  return {
    rule: 'lint/unsuppressible',
    message: `${rule.id} is set to \`${level}\`; no file may set it below \`${least}\`, which it is in ${floor.preset}.`,
    hint: `Remove the setting; \`fdc explain ${rule.id}\` says why the rule must hold.`,
    atKey: false,
  }
}
