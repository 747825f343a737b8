import { hideSecrets } from '../../measure/hide-secrets.ts'
import type { SpecSettings } from '../../pipeline.ts'
import { levelOf } from '../../rules/levels.ts'
import type { RuleSettings } from '../../rules/settings.ts'
import { originDescriber, originWords } from './describe-origin.ts'
import { printableLine } from './printable.ts'
import { printablePath } from './printable-path.ts'

/** The effective configuration as YAML that is itself a preset, with where each level and option was set. */
export function configYaml(spec: string, { settings, written }: SpecSettings): string {
  const describe = originDescriber(written)
  const rows = [...settings.rules.values()].map((rule) => {
    const { origin, optionOrigins } = rule
    const origins = [originWords(describe(origin))]
    for (const [name, place] of optionOrigins) origins.push(`${name}: ${originWords(describe(place))}`)
    return [`  ${rule.rule.id}: ${setting(rule)}`, printableLine(origins.join(', '))] as const
  })
  const width = Math.max(...rows.map(([row]) => row.length))
  return [
    `# How the rules run for ${printablePath(spec)}, and what made it so.`,
    `extends: [${basePreset(settings)}]`,
    'rules:',
    ...rows.map(([row, origin]) => `${row.padEnd(width)} # ${origin}`),
    '',
  ].join('\n')
}

/** The same as JSON. */
export function configJson(spec: string, { settings, written }: SpecSettings): string {
  const describe = originDescriber(written)
  const rules = [...settings.rules.values()].map(({ rule, severity, origin, options, optionOrigins }) => ({
    id: rule.id,
    level: levelOf(severity),
    setBy: describe(origin),
    options: Object.entries(options).map(([name, value]) => {
      const place = optionOrigins.get(name)
      return { name, value, setBy: place ? describe(place) : { default: true } }
    }),
  }))
  return `${JSON.stringify({ schemaVersion: 1, spec: hideSecrets(spec), extends: [basePreset(settings)], rules }, null, 2)}\n`
}

// The lower limit of what nobody may silence is that of the last built-in preset, so that it belongs to the whole.
function basePreset({ rules }: SpecSettings['settings']): string {
  return [...rules.values()][0]!.floor.preset
}

function setting({ severity, options }: RuleSettings): string {
  const level = levelOf(severity)
  const values = Object.entries(options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return values.length === 0 ? level : `[${level}, {${values.join(', ')}}]`
}
