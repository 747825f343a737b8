import type { Location } from '../../spec/document.ts'
import type { JsonPlace } from './json-output.ts'
import { createLineIndex } from './line-index.ts'
import { prepareSources } from './prepare-sources.ts'
import { printablePath } from './printable-path.ts'

/** Turns locations into lines and columns; the lines of a source are looked for once. */
export function createPlaces(): (location: Location) => JsonPlace {
  const indexOf = prepareSources(createLineIndex)
  return ({ source, span }) => {
    const index = indexOf(source)
    const start = index.position(span.start)
    const end = index.position(span.end)
    return {
      file: source.path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    }
  }
}

/** A place as terminals and editors follow it: `file:line:column`. */
export function showPlace({ file, line, column }: Pick<JsonPlace, 'file' | 'line' | 'column'>): string {
  return `${printablePath(file)}:${line}:${column}`
}
