import type { Fix, TextEdit } from '../../spec/diagnostic.ts'
import type { Path } from '../../spec/path.ts'
import { findWritten, isWritten, type Written } from '../written.ts'
import { scalarText } from './scalar-text.ts'

/** A change to the written spec by its place in the design. `Change` of the rules is one of these. */
export type PathChange =
  | { at: Path; set: string | number | boolean }
  | { at: Path; rename: string }
  | { at: Path; remove: true }

/** Turns changes of a design into edits of the texts that it was read from; undefined where one is not possible. */
export function resolveProposal(
  written: Written,
  { title, changes }: { title: string; changes: readonly PathChange[] },
): Fix | undefined {
  const edits = changes.map((change) => resolveChange(written, change))
  return edits.every((edit) => edit !== undefined) ? { title, edits } : undefined
}

function resolveChange(written: Written, change: PathChange): TextEdit | undefined {
  if (!isWritten(written.data, change.at)) return undefined
  const { document, path } = findWritten(written, change.at)
  const { source } = document
  if ('set' in change) {
    const span = document.locate(path)
    return { source, span, text: scalarText(change.set, source.text.slice(span.start, span.end)) }
  }
  return undefined
}
