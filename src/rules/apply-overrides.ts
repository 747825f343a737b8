import { severityOf, weighsLess } from './levels.ts'
import type { RuleSettings } from './settings.ts'
import type { SettingsOverrides } from './settings-overrides.ts'

/** Sets what the command line asks for. A rule that nobody may silence keeps the level of its preset. */
export function applyOverrides(
  table: ReadonlyMap<string, RuleSettings>,
  { levels = [], only = [], skip = [] }: SettingsOverrides,
): void {
  for (const { rule: id, level } of levels) {
    const settings = table.get(id)
    if (!settings) continue
    const severity = severityOf(level)
    if (settings.rule.unsuppressible && weighsLess(severity, settings.floor.severity)) continue
    Object.assign(settings, { severity, origin: { flag: `--rule ${id}:${level}` } })
  }
  if (only.length === 0 && skip.length === 0) return
  const chosen = only.map((name) => `--only ${name}`).join(' ')
  for (const settings of table.values()) {
    const { id, severity, unsuppressible } = settings.rule
    const group = id.split('/')[0]!
    const skipped = unsuppressible ? undefined : skip.find((name) => name === id || name === group)
    if (only.length > 0 && !only.includes(id) && !only.includes(group)) {
      Object.assign(settings, { severity: undefined, origin: { flag: chosen } })
    } else if (skipped !== undefined) {
      Object.assign(settings, { severity: undefined, origin: { flag: `--skip ${skipped}` } })
    } else if (settings.severity === undefined && only.includes(id)) {
      // Who asks for one rule wants to hear it.
      Object.assign(settings, { severity, origin: { flag: `--only ${id}` } })
    }
  }
}
