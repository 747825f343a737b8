import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Diagnostic, Outcome } from '../../spec/diagnostic.ts'
import type { SourceFile, Span, SpecDocument } from '../../spec/document.ts'
import { createDocumentBuilder, type DocumentBuilder } from './document-builder.ts'
import { explainError } from './explain-error.ts'
import { complainTag } from './read-events.ts'
import { endOfBlockText } from './skip-blank.ts'
import { complain } from './syntax-rules.ts'

export { strictReasons } from './syntax-explanations.ts'

/** Beyond this length recovering takes seconds and hundreds of megabytes; then the first error must do. */
const maxRecoverLength = 4_000_000

/** Twice what a design may have, and a quarter of what overflows the recovering parser's stack. */
const maxRecoverDepth = 200

/**
 * Reads a broken text with a parser that goes on after an error: all syntax errors, one for each line, and the value
 * where none of them puts its structure in doubt. Undefined for a text that this parser could not survive.
 */
export function recover(source: SourceFile, text: string): Outcome<SpecDocument> | undefined {
  if (text.length > maxRecoverLength || mayNestDeeply(text)) return undefined
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    // Quieter than this, the parser keeps a second document to itself.
    logLevel: 'error',
    prettyErrors: false,
  })
  // How far it gets before its stack overflows differs from run to run, so then it is not asked at all.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return undefined
  const builder = createDocumentBuilder(source)
  if (document.contents) readNode(document.contents, text, builder)
  const { value, diagnostics } = builder.finish()
  const { errors, intact } = explainErrors(document, source)
  // What the builder finds in a structure that is in doubt is likely an echo of the syntax error.
  if (!intact) return { value: undefined, diagnostics: errors }
  const places = new Set(errors.map(({ span }) => span.start))
  const own = diagnostics.filter(({ span }) => !places.has(span.start))
  return { value, diagnostics: [...errors, ...own] }
}

/** Errs on the side of true: brackets in prose count, and so do lines of block text that begin far to the right. */
function mayNestDeeply(text: string): boolean {
  if (new RegExp(`^[ ?:-]{${maxRecoverDepth}}`, 'm').test(text)) return true
  let depth = 0
  for (let offset = 0; offset < text.length && depth <= maxRecoverDepth; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x5b || code === 0x7b) depth++
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--
  }
  return depth > maxRecoverDepth
}

function explainErrors(
  document: Document.Parsed,
  source: SourceFile,
): { errors: Diagnostic[]; intact: boolean } {
  const { text } = source
  // The builder complains about tags itself, with their exact place.
  const all: YAMLError[] = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .sort((a, b) => a.pos[0] - b.pos[0])
  const context = { text, runOns: findRunOns(all), quotes: findQuotes(document) }
  const errors: Diagnostic[] = []
  let intact = true
  let lineEnd = -1
  for (const error of all) {
    const { rule, message, hint, span, ...explained } = explainError(error, context)
    intact &&= explained.intact
    // The parser often stumbles twice over one mistake; the first of a line is the one that helps.
    if (span.start >= lineEnd) errors.push(complain(rule, source, span, message, { hint }))
    // What follows the end of the document was not read, so there is only one thing to say about it.
    if (explained.isEnd) break
    const newline = text.indexOf('\n', span.start)
    lineEnd = newline < 0 ? text.length + 1 : newline + 1
  }
  return { errors, intact }
}

function findRunOns(errors: readonly YAMLError[]): Map<number, number> {
  const runOns = errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY')
  return new Map(runOns.map(({ pos }) => pos))
}

function findQuotes(document: Document.Parsed): number[] {
  const starts: number[] = []
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range) starts.push(range[0])
    },
  })
  return starts
}

/** The tag before a value: this parser keeps no position of it, and an anchor may stand between the two. */
function findTag(text: string, valueStart: number): Span {
  const from = Math.max(0, valueStart - 200)
  const match = /![^\s,[\]{}]*(?=\s*(?:&\S+\s*)?$)/.exec(text.slice(from, valueStart))
  const start = match ? from + match.index : valueStart
  return { start, end: start + (match?.[0].length ?? 0) }
}

function readNode(node: ParsedNode, text: string, builder: DocumentBuilder): void {
  const [start, end] = node.range
  if (isAlias(node)) {
    builder.alias(node.source, start, end)
    return
  }
  const anchor = node.anchor
  if (node.tag) {
    const tag = findTag(text, start)
    complainTag(text, tag.start, tag.end, builder)
  }
  if (isScalar(node)) {
    const plain = node.type === 'PLAIN'
    const style = plain ? 'plain' : node.type === 'QUOTE_DOUBLE' ? 'escaped' : 'quoted'
    const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
    builder.scalar(
      plain ? node.source : String(node.value),
      style,
      start,
      isBlock ? endOfBlockText(text, start, end) : end,
      anchor,
    )
    return
  }
  const entered = builder.open(isMap(node) ? 'mapping' : 'list', start, anchor)
  if (entered && isMap(node)) {
    for (const { key, value } of node.items) {
      readNode(key, text, builder)
      if (value) readNode(value, text, builder)
      else builder.scalar('', 'plain', key.range[1], key.range[1], undefined)
    }
  } else if (entered && isSeq(node)) {
    for (const item of node.items) readNode(item as ParsedNode, text, builder)
  }
  builder.close(endOfBlockText(text, start, end))
}
