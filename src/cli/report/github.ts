import type { Diagnostic, Severity } from '../../spec/diagnostic.ts'
import { count } from '../../spec/show.ts'
import { compactLine } from './compact.ts'
import type { Destination } from './destination.ts'
import type { JsonPlace } from './json-output.ts'
import { createPlaces, showPlace } from './places.ts'
import { printable, printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { severities, summarise } from './summary.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

// Of each kind GitHub shows so many for a step, and drops the others without a word.
const shownOfAKind = 10

/**
 * The findings as annotations of GitHub Actions, errors first. Those that GitHub would drop are lines of the log, and
 * the last annotation says how many they are.
 */
export function githubReport(
  { diagnostics, problems }: Report,
  { fromRoot }: Pick<Destination, 'fromRoot'>,
): string {
  const places = createPlaces()
  // The last notice is the one that counts the others.
  const room = {
    error: Math.max(0, shownOfAKind - problems.length),
    warning: shownOfAKind,
    info: shownOfAKind - 1,
  }
  const shown: string[] = []
  const rest: string[] = []
  for (const severity of severities) {
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity !== severity) continue
      const found = places(diagnostic)
      const place = { ...found, file: fromRoot(found.file) }
      if (room[severity]-- > 0) shown.push(annotation(diagnostic, place))
      else rest.push(compactLine(diagnostic, place))
    }
  }
  const lines = [
    ...problems.map((problem) => command('error', { title: 'fdc' }, printableLine(problem))),
    ...shown,
  ]
  if (rest.length > 0) {
    const words = `${count(rest.length, 'more problem')} of ${summarise({ diagnostics })}: see the log and the job summary.`
    lines.push(...rest, command('notice', { title: 'fdc lint' }, words))
  }
  return lines.map((line) => `${line}\n`).join('')
}

function annotation(diagnostic: Diagnostic, place: JsonPlace): string {
  const { rule, severity, message, hint } = diagnostic
  const { file, line, column, endLine, endColumn } = place
  const properties = {
    file,
    line,
    endLine,
    // GitHub refuses columns where the lines differ.
    ...(line === endLine && { col: column, endColumn }),
    title: printableLine(rule),
  }
  // The log shows none of the properties.
  const words = `${showPlace(place)}: ${printable(message)}${hint ? `\n${printable(hint)}` : ''}`
  return command(commands[severity], properties, words)
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${written.join(',')}::${escapeData(data)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
