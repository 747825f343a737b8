import { commonFlags, type Flags } from './args.ts'
import type { Command, HelpTable } from './commands/command.ts'

/** The help of fdc as a whole. */
export function help(commands: readonly Command[]): string {
  return [
    'fdc — the fine-tune design compiler',
    '',
    'Usage: fdc <command> [options]',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    ...columns([
      ['-h, --help', 'Show this help, or that of a command'],
      ['-v, --version', 'Show the version'],
    ]),
    '',
    'Without a spec, commands look for finetune.config.yaml from here upwards.',
    'NO_COLOR turns colours off, FORCE_COLOR turns them on.',
    'Exit codes: 0 fine, 1 findings or drift, 2 wrong usage or an unreadable file,',
    '3 a run that stopped and can be resumed.',
    '',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp({ name, usage, summary, flags }: Command, more?: HelpTable): string {
  const head = `Usage: fdc ${name} [options] ${usage}`.trimEnd()
  const table = more ? ['', `${more.heading}:`, '', ...columns(more.rows)] : []
  return [head, '', summary, '', ...columns(flagRows({ ...flags, ...commonFlags })), ...table, ''].join('\n')
}

function flagRows(flags: Flags): [string, string][] {
  return Object.entries(flags).map(([name, flag]) => {
    const short = flag.short ? `-${flag.short}, ` : ''
    return [`${short}--${name}${flag.value ? ` ${flag.value}` : ''}`, flag.summary]
  })
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
