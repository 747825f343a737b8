import { fixedRules } from '../../fixed-rules.ts'
import type { Rule } from '../../rules/rule.ts'
import type { FixedRule } from '../../spec/diagnostic.ts'
import { list } from '../../spec/show.ts'
import { suggestRules } from '../../spec/suggest-rules.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { readLintSetup } from '../input/lint-setup.ts'
import { Problem } from '../problem.ts'
import { type RuleRow, rowOf, ruleTable } from '../report/rule-table.ts'
import { describeFixedRule, describeRule } from './explain/describe-rule.ts'
import { findEffect } from './explain/find-effect.ts'

/** Says what a rule demands, why, what satisfies it, and how it runs for the spec of this folder; of a group, which rules it has. */
export async function explain(args: Arguments, host: Host): Promise<number> {
  const [id, ...others] = args.positionals
  if (id === undefined || others.length > 0) throw new Problem('Name one rule: fdc explain <rule>.')
  const width = Math.min(host.columns, 100)
  const setup = await readLintSetup(args, host)
  const inGroup = rowsOfGroup(id.replace(/\/\*?$/, ''), setup.rules)
  const rule = setup.rules.find((known) => known.id === id)
  if (rule) host.print(describeRule(rule, await findEffect(rule, setup, args, host), width))
  else if (Object.hasOwn(fixedRules, id)) host.print(describeFixedRule(id, width))
  else if (inGroup.length > 0) host.print(ruleTable(inGroup, host.isTerminal ? host.columns : Infinity))
  else throw unknown(id, [...setup.rules.map((known) => known.id), ...Object.keys(fixedRules)])
  return exitCode.fine
}

function rowsOfGroup(group: string, rules: readonly Rule[]): RuleRow[] {
  const fixed = Object.entries<FixedRule>(fixedRules).map(([id, { severity, fixes, summary }]) => {
    return { id, level: severity, isFixed: fixes !== undefined, summary }
  })
  return [...rules.map(rowOf), ...fixed].filter(({ id }) => id.startsWith(`${group}/`))
}

function unknown(id: string, known: readonly string[]): Problem {
  const commands = suggestRules(id, known).map((name) => `\`fdc explain ${name}\``)
  return new Problem(
    `${JSON.stringify(id)} is not a rule.`,
    commands.length > 0
      ? `Did you mean ${list(commands, 'or')}?`
      : '`fdc rules` lists them; `--rules <file>` adds your own.',
  )
}
