import type { Fix, TextEdit } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'

/** The texts that fixes change, as they are afterwards, by path. The fixes must not overlap. */
export function applyFixes(fixes: readonly Fix[]): Map<string, SourceFile> {
  const bySource = new Map<string, TextEdit[]>()
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    const { path } = edit.source
    const edits = bySource.get(path) ?? []
    edits.push(edit)
    bySource.set(path, edits)
  }
  return new Map(
    [...bySource].map(([path, edits]) => [path, { path, text: applyEdits(edits[0]!.source.text, edits) }]),
  )
}

/** A text with all edits made. They must not overlap; their offsets count in the text as it was. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start)
  const parts: string[] = []
  let read = 0
  for (const { span, text: replacement } of inOrder) {
    parts.push(text.slice(read, span.start), replacement)
    read = span.end
  }
  return parts.join('') + text.slice(read)
}
