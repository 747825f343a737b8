import type { HelpTable } from '../commands/command.ts'
import { formatNames, formatOf } from './formats.ts'

/** What the help of a command says of its output formats. */
export function formatsHelp(): HelpTable {
  return { heading: 'Formats', rows: formatNames.map((name) => [name, formatOf(name).summary]) }
}
