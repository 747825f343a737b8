import type { Rule } from '../../rules/rule.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { readLintSetup } from '../input/lint-setup.ts'
import { readFormat } from '../input/read-format.ts'
import { Problem } from '../problem.ts'
import { rowOf, ruleTable } from '../report/rule-table.ts'

/** Lists the rules, for people or as JSON. */
export async function rules(args: Arguments, host: Host): Promise<number> {
  if (args.positionals.length > 0)
    throw new Problem('`fdc rules` lists all rules.', 'Ask for one with `fdc explain <rule>`.')
  const format = readFormat(args, ['table', 'json'])
  const { rules: all } = await readLintSetup(args, host)
  host.print(
    format === 'json' ? asJson(all) : ruleTable(all.map(rowOf), host.isTerminal ? host.columns : Infinity),
  )
  return exitCode.fine
}

function asJson(all: readonly Rule[]): string {
  const list = all.map(({ id, severity, origin, phase, unsuppressible, summary, gate, fixes, options }) => ({
    id,
    severity,
    origin,
    phase,
    ...(unsuppressible && { unsuppressible }),
    summary,
    ...(gate && { gate }),
    ...(fixes && { fixes }),
    options,
  }))
  return `${JSON.stringify({ schemaVersion: 1, rules: list }, null, 2)}\n`
}
