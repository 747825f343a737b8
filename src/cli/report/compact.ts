import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { JsonPlace } from './json-output.ts'
import { createPlaces, showPlace } from './places.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'

/** A finding on each line, in the form that compilers made common, and nothing else: no finding, no line. */
export function compactReport({ diagnostics }: Report): string {
  const place = createPlaces()
  return diagnostics.map((diagnostic) => `${compactLine(diagnostic, place(diagnostic))}\n`).join('')
}

/** `file:line:col: severity: message [rule]`. */
export function compactLine({ severity, message, rule }: Diagnostic, place: JsonPlace): string {
  return `${showPlace(place)}: ${severity}: ${printableLine(message)} [${printableLine(rule)}]`
}
