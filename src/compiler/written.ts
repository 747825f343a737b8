import type { Location, SpecDocument } from '../spec/document.ts'
import type { Path } from '../spec/path.ts'

/** The documents that a design was read from: the spec, and the files that it refers to, by the path of the reference. */
export interface Written {
  readonly document: SpecDocument
  /** Documents of read references, by the written path of the reference in JSON (`["rubric","criteria","CQ2",…]`). */
  readonly references: ReadonlyMap<string, SpecDocument>
}

const tupleFields = ['type', 'context', 'response', 'reasoning']

/** Where a part of the design was written: the document, the path in it, and whether the part itself stands there. */
export interface WrittenPlace {
  readonly document: SpecDocument
  readonly path: Path
  /** False where the part is a default: `path` then leads to its nearest written ancestor. */
  readonly exact: boolean
}

/**
 * Walks a path of the total design down the written text. The design keeps the shape of the text, so that most steps
 * are the same; a step into a reference changes the document, and a step into a shorthand list finds its item.
 */
export function findWritten(written: Written, path: Path): WrittenPlace {
  let document = written.document
  let node = document.data
  const walked: (string | number)[] = []
  const fromRoot: (string | number)[] = []
  let exact = true
  for (const step of path) {
    const next = stepInto(node, step)
    if (next === 'skip') continue
    if (next === undefined) {
      exact = false
      break
    }
    walked.push(next)
    fromRoot.push(next)
    node = (node as Record<string | number, unknown>)[next]
    const reference = written.references.get(JSON.stringify(fromRoot))
    if (reference) {
      document = reference
      node = reference.data
      walked.length = 0
    }
  }
  return { document, path: walked, exact }
}

// What a shorthand leaves out of the path is skipped: `types` where edge cases are a bare list, `weight` where a value
// is a bare number. A list of names stands for a mapping, and a tuple for a record.
function stepInto(node: unknown, step: string | number): string | number | 'skip' | undefined {
  if (Array.isArray(node)) {
    if (typeof step === 'number') return step < node.length ? step : undefined
    const item = node.indexOf(step)
    if (item >= 0) return item
    const field = tupleFields.indexOf(step)
    if (field >= 0 && node.length === tupleFields.length) return field
    return step === 'types' ? 'skip' : undefined
  }
  if (typeof node === 'number' && step === 'weight') return 'skip'
  return typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? step : undefined
}

/** Whether a part of the design was written in the spec (`data`, with its references read in), or is a default. */
export function isWritten(data: unknown, path: Path): boolean {
  let node = data
  for (const step of path) {
    const next = stepInto(node, step)
    if (next === undefined) return false
    if (next !== 'skip') node = (node as Record<string | number, unknown>)[next]
  }
  return true
}

/** The source and span of a part of the design, or of its nearest written ancestor. */
export function locate(written: Written, path: Path): Location {
  const place = findWritten(written, path)
  return { source: place.document.source, span: place.document.locate(place.path) }
}
