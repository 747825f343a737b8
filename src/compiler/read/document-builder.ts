import type { Diagnostic, Outcome } from '../../spec/diagnostic.ts'
import type { SourceFile, Span, SpecDocument } from '../../spec/document.ts'
import { type Anchors, followAlias, maxDepth, tooDeep } from './anchors.ts'
import { describeForbidden } from './check-characters.ts'
import { checkKey, describeKeyType, findEarlierKey, findFineKey } from './check-key.ts'
import { createFrame, currentPath } from './frame.ts'
import { createLocatedTree } from './located-tree.ts'
import { explainBadNumber, resolveScalar } from './resolve-scalar.ts'
import { type ComplaintDetails, complain, excerpt, type SyntaxRule } from './syntax-rules.ts'

/** `escaped` is a quoted text that may hold characters that the source text does not show. */
export type ScalarStyle = 'plain' | 'quoted' | 'escaped'

/**
 * Takes the nodes of a YAML document in written order, whoever found them, and makes the data, the positions and the
 * complaints that go beyond syntax. In a mapping, keys and values alternate.
 */
export interface DocumentBuilder {
  /** Begins a collection; false when it is nested so deep that its content must be left out. */
  open(kind: 'mapping' | 'list', start: number, anchor: string | undefined): boolean
  close(end: number): void
  scalar(text: string, style: ScalarStyle, start: number, end: number, anchor: string | undefined): void
  alias(name: string, start: number, end: number): void
  complain(rule: SyntaxRule, start: number, end: number, message: string, details?: ComplaintDetails): void
  /** What the next node will be. */
  expects(): 'key' | 'value' | 'item'
  /** The document, or no value when nothing was built. */
  finish(): Outcome<SpecDocument>
}

export function createDocumentBuilder(source: SourceFile): DocumentBuilder {
  // Real designs have a node for each 25 to 40 characters.
  const tree = createLocatedTree(source.text.length >> 5)
  const anchors: Anchors = { byName: new Map(), aliasedNodes: 0 }
  const diagnostics: Diagnostic[] = []
  let frame = createFrame(-1, 'list', 0, undefined, false)
  const root = frame
  const frames = [frame]

  function complainHere(
    rule: SyntaxRule,
    start: number,
    end: number,
    message: string,
    details?: ComplaintDetails,
  ): void {
    diagnostics.push(
      complain(rule, source, { start, end }, message, { path: currentPath(frames), ...details }),
    )
  }

  function open(kind: 'mapping' | 'list', start: number, anchorName: string | undefined): boolean {
    const isKey = frame.expectsKey
    const row = addRow(start)
    const anchor =
      anchorName === undefined ? undefined : { value: undefined, row, nodes: 1, height: 0, open: true }
    if (anchor) anchors.byName.set(anchorName!, anchor)
    frame = createFrame(row, kind, start, anchor, isKey)
    frames.push(frame)
    // The outermost frame holds the document itself and is no level.
    if (frames.length - 1 !== maxDepth + 1) return frames.length - 1 <= maxDepth
    complainHere('syntax/too-deep', start, start + 1, tooDeep)
    return false
  }

  function close(end: number): void {
    const closed = frame
    const value = closed.list ?? closed.mapping
    tree.close(closed.row, end)
    frames.pop()
    frame = frames.at(-1)!
    frame.nodes += closed.nodes
    frame.height = Math.max(frame.height, closed.height + 1)
    if (closed.anchor) {
      Object.assign(closed.anchor, { value, nodes: closed.nodes, height: closed.height + 1, open: false })
    }
    if (closed.isKey) refuseKey(closed.list ? 'a list' : 'a mapping', closed.start, end)
    else place(value)
  }

  function scalar(
    text: string,
    style: ScalarStyle,
    start: number,
    end: number,
    anchor: string | undefined,
  ): void {
    if (style === 'escaped') {
      const unseen = describeForbidden(text)
      if (unseen) complainHere('syntax/control-character', start, end, unseen, { hint: 'Remove the escape.' })
    }
    if (frame.expectsKey) {
      readKey(text, style, start, end)
      if (anchor !== undefined) keepAnchor(anchor, text, frame.row)
      return
    }
    const value = style === 'plain' ? resolveScalar(text) : text
    if (typeof value === 'number') checkNumber(text, value, start, end)
    const row = addRow(start)
    tree.close(row, end)
    frame.nodes++
    if (anchor !== undefined) keepAnchor(anchor, value, row)
    place(value)
  }

  function alias(name: string, start: number, end: number): void {
    if (frame.expectsKey) {
      refuseKey(`the alias *${name}`, start, end)
      return
    }
    const { anchor, problem } = followAlias(anchors, name, frames.length - 1)
    if (problem) complainHere('syntax/alias', start, end, problem)
    const row = addRow(start)
    tree.close(row, end)
    if (anchor) {
      tree.link(row, anchor.row)
      frame.height = Math.max(frame.height, anchor.height)
    }
    frame.nodes += anchor?.nodes ?? 1
    place(anchor ? anchor.value : null)
  }

  function keepAnchor(name: string, value: unknown, row: number): void {
    anchors.byName.set(name, { value, row, nodes: 1, height: 0, open: false })
  }

  function checkNumber(text: string, value: number, start: number, end: number): void {
    const problem = explainBadNumber(text, value)
    const hint = 'Write a smaller number, or quote it if it is text.'
    if (problem) complainHere('syntax/number', start, end, problem, { hint })
  }

  function readKey(text: string, style: ScalarStyle, start: number, end: number): void {
    const fine = findFineKey(text)
    beginEntry(fine ?? text, start, end)
    if (fine !== undefined && !frame.seen && !(fine in frame.mapping!)) return
    const problem = checkKey(text, style === 'plain', source, start)
    const mapping = frame.mapping!
    const earlier = findEarlierKey(frame, mapping, () => tree.writtenKeys(frame.row), text, { start, end })
    frame.drop = earlier !== undefined || problem?.drop === true
    if (problem) complainHere(problem.rule, start, end, problem.message, { hint: problem.hint })
    if (earlier && problem?.rule !== 'syntax/merge-key') complainRepeated(text, start, end, earlier)
  }

  function complainRepeated(key: string, start: number, end: number, earlier: Span): void {
    const related = [{ source, span: earlier, message: 'It was first written here.' }]
    const message = `The key "${excerpt(key)}" occurs twice in its mapping; a key must occur once.`
    const hint = 'Remove or rename one of the two.'
    complainHere('syntax/duplicate-key', start, end, message, { related, hint })
  }

  function refuseKey(kind: string, start: number, end: number): void {
    beginEntry(undefined, start, end)
    frame.drop = true
    const { rule, message } = describeKeyType(kind)
    complainHere(rule, start, end, message, { hint: 'Write the key as text.' })
  }

  function beginEntry(key: string | undefined, start: number, end: number): void {
    frame.expectsKey = false
    frame.key = key
    frame.keyStart = start
    frame.keyEnd = end
    frame.nodes++
  }

  function addRow(start: number): number {
    if (frame.list || frame.expectsKey) return tree.add(undefined, start, start, start)
    return tree.add(frame.key, frame.keyStart, frame.keyEnd, start)
  }

  function place(value: unknown): void {
    if (frame.list) {
      frame.list.push(value)
      return
    }
    if (!frame.drop) frame.mapping![frame.key!] = value
    frame.expectsKey = true
    frame.drop = false
  }

  function finish(): Outcome<SpecDocument> {
    const data = root.list![0]
    if (root.list!.length === 0) return { value: undefined, diagnostics }
    const value: SpecDocument = {
      source,
      data,
      locate: (path) => tree.locate(data, path),
      locateKey: (path) => tree.locateKey(data, path),
      entries: tree.entries,
      inspect: (path) => tree.inspect(data, path),
    }
    return { value, diagnostics }
  }

  function expects(): 'key' | 'value' | 'item' {
    if (frame.list) return 'item'
    return frame.expectsKey ? 'key' : 'value'
  }

  return { open, close, scalar, alias, complain: complainHere, expects, finish }
}
