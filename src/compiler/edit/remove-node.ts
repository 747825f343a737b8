import type { SpecDocument } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'
import { removeFromBlock } from './remove-from-block.ts'
import { removeFromFlow } from './remove-from-flow.ts'
import type { TextChange } from './text-change.ts'

/**
 * Takes an item out of a list or an entry out of a mapping, with the comment behind it. Undefined where nothing would be
 * left, which means something else; where aliases need it; and where a comment would lose what it is about.
 */
export function removeNode(document: SpecDocument, path: Path): TextChange[] | undefined {
  const { text } = document.source
  const node = document.inspect(path)
  if (!node?.parent || node.isShared || node.isRepeated) return undefined
  if (node.next === undefined && node.previousEnd() === undefined) return undefined
  const isFlow = /[[{]/.test(text[node.parent.start] ?? '')
  const spans = isFlow ? removeFromFlow(text, node) : removeFromBlock(text, node)
  return spans?.map((span) => ({ span, text: '' }))
}
