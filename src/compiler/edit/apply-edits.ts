import type { Fix, TextEdit } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import { groupBy } from '../../spec/group-by.ts'

/** The texts that fixes change, as they are afterwards, by path. The fixes must not overlap. */
export function applyFixes(fixes: readonly Fix[]): Map<string, SourceFile> {
  const edits = fixes.flatMap((fix) => fix.edits)
  const bySource = groupBy(edits, ({ source }) => source.path)
  return new Map(
    [...bySource].map(([path, own]) => [path, { path, text: applyEdits(own[0]!.source.text, own) }]),
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
