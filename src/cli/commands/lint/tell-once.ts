import type { Diagnostic } from '../../../spec/diagnostic.ts'
import type { SourceFile } from '../../../spec/document.ts'

/** Makes what drops a finding in a text that several specs share, such as a preset, if it was told before. */
export function tellOnce(): (diagnostic: Diagnostic) => boolean {
  const told = new Map<SourceFile, Set<string>>()
  return ({ source, span, rule, message }) => {
    const known = told.get(source) ?? new Set()
    told.set(source, known)
    const key = `${span.start} ${span.end} ${rule} ${message}`
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  }
}
