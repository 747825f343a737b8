import type { SpecDocument } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'
import { scalarText } from './scalar-text.ts'
import type { TextChange } from './text-change.ts'

/** Writes another name in place of a key; undefined where the name is taken, or more than this place would change. */
export function renameKey(document: SpecDocument, path: Path, name: string): TextChange[] | undefined {
  const { inspect, source } = document
  const node = inspect(path)
  if (!node?.key || node.isShared || inspect([...path.slice(0, -1), name])) return undefined
  const { start, end } = node.key
  return [{ span: node.key, text: scalarText(name, source.text.slice(start, end)) }]
}
