import { fixedRules } from '../../fixed-rules.ts'
import { levelNames, severityOf, weighsLess } from '../../rules/levels.ts'
import { presets } from '../../rules/presets.ts'
import type { Rule } from '../../rules/rule.ts'
import type { SettingsOverrides } from '../../rules/settings-overrides.ts'
import { meantOf } from '../../spec/did-you-mean.ts'
import type { RuleLevel } from '../../spec/lint.ts'
import { refuseGroup } from '../../spec/rule-group.ts'
import { list } from '../../spec/show.ts'
import { suggestRules } from '../../spec/suggest-rules.ts'
import type { Arguments } from '../args.ts'
import { Problem } from '../problem.ts'

/** What `--strict`, `--rule`, `--only` and `--skip` ask for. Throws a Problem for what no rule or level is. */
export function readOverrides(args: Arguments, rules: readonly Rule[]): SettingsOverrides {
  const strict = args.has('strict')
  const base = presets[strict ? 'fdc:strict' : 'fdc:recommended']!
  return {
    strict,
    levels: args.all('rule').map((written) => readLevel(written, rules, base)),
    only: args.all('only').map((written) => readName('only', written, rules)),
    skip: args.all('skip').map((written) => readSkipped(written, rules)),
  }
}

function readLevel(
  written: string,
  rules: readonly Rule[],
  base: (typeof presets)[string],
): { rule: string; level: RuleLevel } {
  const [, id, level] = /^(.*):([^:]*)$/s.exec(written) ?? []
  const [, named, rest] = /^([^:]*):(.*)$/s.exec(written) ?? []
  if (/[[\]{},=]/.test(rest ?? ''))
    throw new Problem(
      `--rule ${written} holds more than a level; it must be --rule <id>:<${levelNames.join('|')}>.`,
      `Set the options of ${named} in \`lint.rules\` of the spec, or in a preset.`,
    )
  if (id === undefined)
    throw new Problem(`--rule ${written} has no level; it must be --rule <id>:<${levelNames.join('|')}>.`)
  const rule = rules.find((known) => known.id === id)
  const isGroup = rule ? undefined : refuseGroup(id, ids(rules))
  if (isGroup) throw new Problem(isGroup.message, isGroup.hint)
  if (!rule) throw Object.hasOwn(fixedRules, id) ? fixed('rule', id) : unknown('rule', id, ids(rules))
  const known = levelNames.find((name) => name === level)
  if (!known) {
    const meant = meantOf(level!, levelNames)
    throw new Problem(
      `${JSON.stringify(level)} is not a level; levels are ${list(levelNames)}.`,
      meant && `Did you mean \`--rule ${id}:${meant}\`?`,
    )
  }
  if (rule.unsuppressible && weighsLess(severityOf(known), base(rule)))
    throw unsuppressible(`--rule ${written}`, rule)
  return { rule: id, level: known }
}

function readSkipped(written: string, rules: readonly Rule[]): string {
  const name = readName('skip', written, rules)
  const meant = rules.filter(({ id }) => id === name || id.startsWith(`${name}/`))
  if (meant.length === 0) throw fixed('skip', name)
  if (meant.every((rule) => rule.unsuppressible)) throw unsuppressible(`--skip ${written}`, meant[0]!)
  return name
}

// The name of a rule or group; `rubric/*` is the group `rubric`.
function readName(flag: string, written: string, rules: readonly Rule[]): string {
  const name = written.replace(/\/\*?$/, '')
  const known = [...ids(rules), ...Object.keys(fixedRules)]
  const groups = [...new Set(known.map((id) => id.split('/')[0]!))]
  if (known.includes(name) || groups.includes(name)) return name
  const several = written.split(/[,\s]+/).filter(Boolean)
  if (several.length < 2) throw unknown(flag, name, [...known, ...groups])
  throw new Problem(
    `${JSON.stringify(written)} is not a rule or group.`,
    `Give the flag once for each: \`${several.map((one) => `--${flag} ${one}`).join(' ')}\`.`,
  )
}

function ids(rules: readonly Rule[]): string[] {
  return rules.map(({ id }) => id)
}

function unknown(flag: string, name: string, known: readonly string[]): Problem {
  const meant = suggestRules(name, known).map((id) => `\`--${flag} ${id}\``)
  const what = flag === 'rule' ? 'a rule' : 'a rule or group'
  return new Problem(
    `${JSON.stringify(name)} is not ${what}.`,
    meant.length > 0 ? `Did you mean ${list(meant, 'or')}?` : '`fdc rules` lists them.',
  )
}

function fixed(flag: string, name: string): Problem {
  const what = Object.hasOwn(fixedRules, name) ? 'a rule' : 'a group of rules'
  return new Problem(
    `--${flag} ${name} names ${what} that cannot be switched off.`,
    'Without what it holds, a spec cannot be read.',
  )
}

function unsuppressible(flag: string, { id, summary }: Rule): Problem {
  return new Problem(
    `${flag} would silence ${id}, which nobody may: ${summary}`,
    `\`fdc explain ${id}\` says why.`,
  )
}
