import type { Rule } from '../../rules/rule.ts'
import { printableLine } from './printable.ts'
import { wrap } from './wrap.ts'

/** What a table says of a rule. */
export interface RuleRow {
  id: string
  level: string
  isFixed: boolean
  summary: string
}

/** A rule as its row: those of the process run under `fdc:strict` only. */
export function rowOf({ id, severity, phase, fixes, summary }: Rule): RuleRow {
  return { id, level: phase === 'process' ? 'strict' : severity, isFixed: fixes !== undefined, summary }
}

/** Rules as a table. Lines that are longer than `width` go on below the summary. */
export function ruleTable(rules: readonly RuleRow[], width: number): string {
  const idWidth = Math.max(...rules.map(({ id }) => id.length))
  const rows = rules.map(({ id, level, isFixed, summary }) => {
    const head = `${id.padEnd(idWidth)}  ${level.padEnd(7)}  ${isFixed ? 'fix' : '-  '}  `
    const room = width - head.length
    // Beside the narrowest column of words there is none.
    return room < 20
      ? head + printableLine(summary)
      : head + wrap(printableLine(summary), room, '').replaceAll('\n', `\n${' '.repeat(head.length)}`)
  })
  return `${rows.join('\n')}\n`
}
