import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import type { JsonCounts } from './json-output.ts'

/** Prepares a source when it is first needed, and once: a report may have thousands of findings in one text. */
export function prepareSources<T>(prepare: (text: string) => T): (source: SourceFile) => T {
  const prepared = new Map<SourceFile, T>()
  return (source) => {
    const known = prepared.get(source) ?? prepare(source.text)
    prepared.set(source, known)
    return known
  }
}

/** How many findings there are of each severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): JsonCounts {
  const counts: JsonCounts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}
