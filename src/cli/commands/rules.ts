import { rules as allRules } from '../../rules/index.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'

/** Lists the rules, for people or as JSON. */
export async function rules(args: Arguments, host: Host): Promise<number> {
  if (args.positionals.length > 0)
    throw new Problem('`fdc rules` lists all rules.', 'Ask for one with `fdc explain <rule>`.')
  const format = args.get('format') ?? 'table'
  if (format !== 'table' && format !== 'json') {
    throw new Problem(
      `${JSON.stringify(format)} is not a format of this command; formats are table and json.`,
    )
  }
  host.print(format === 'json' ? asJson() : asTable())
  return exitCode.fine
}

function asJson(): string {
  const list = allRules.map(({ id, severity, origin, phase, summary, gate, fixes, options }) => ({
    id,
    severity,
    origin,
    phase,
    summary,
    ...(gate && { gate }),
    ...(fixes && { fixes }),
    options,
  }))
  return `${JSON.stringify({ schemaVersion: 1, rules: list }, null, 2)}\n`
}

function asTable(): string {
  const width = Math.max(...allRules.map(({ id }) => id.length))
  const rows = allRules.map(({ id, severity, phase, fixes, summary }) => {
    const level = phase === 'process' ? 'strict' : severity
    return `${id.padEnd(width)}  ${level.padEnd(7)}  ${fixes ? 'fix' : '-  '}  ${summary}`
  })
  return `${rows.join('\n')}\n`
}
