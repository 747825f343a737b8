import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'

// The style of every Markdown artifact, in the words of the library that defines it.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(withoutGuesses)
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', emphasis: '_', fences: true, rule: '-' })

// After parsing, remark links whatever looks like an address, even where it was escaped; the parser itself does not.
function withoutGuesses(this: Processor): void {
  const { fromMarkdownExtensions = [] } = this.data() as {
    fromMarkdownExtensions?: { transforms?: unknown }[][]
  }
  for (const extension of fromMarkdownExtensions.flat()) delete extension.transforms
}

/** The tree of a Markdown text. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/** A tree as Markdown in the artifacts' style. */
export function writeMarkdown(tree: Root): string {
  return processor.stringify(tree)
}

/** What a tree consists of, without its words: node types, heading levels and the number of cells in each row. */
export function shapeOf(node: Nodes): unknown {
  const name = node.type === 'heading' ? `heading ${node.depth}` : node.type
  return 'children' in node && node.children.length > 0 ? [name, ...node.children.map(shapeOf)] : name
}

/** The words of a node as a reader sees them. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
