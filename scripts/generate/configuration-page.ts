import type { Flag } from '../../src/cli/args.ts'
import { choiceFlags, ruleFlags } from '../../src/cli/commands/rule-flags.ts'
import { rules } from '../../src/rules/index.ts'
import { presets } from '../../src/rules/presets.ts'
import { list } from '../../src/spec/show.ts'
import { renderPage } from './render-page.ts'

/** The page on settings: presets, flags, gates, and a team's own rules. */
export function configurationPage(): string {
  const flags = Object.entries<Flag>({ ...ruleFlags, ...choiceFlags })
  return renderPage('configuration', 'templates/docs/configuration.md.hbs', {
    presets: list(Object.keys(presets).map((name) => `\`${name}\``)),
    gates: rules.filter((rule) => rule.unsuppressible).map(({ id }) => id),
    flags: flags.map(([name, { value, summary }]) => ({
      flag: value ? `--${name} ${value}` : `--${name}`,
      summary,
    })),
  })
}
