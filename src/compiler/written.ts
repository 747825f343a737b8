import type { Location, SpecDocument } from '../spec/document.ts'
import type { Path } from '../spec/path.ts'

/** What a design was read from: the spec, and the files that it refers to. */
export interface Written {
  readonly document: SpecDocument
  /** Documents of read references, by the written path of the reference in JSON (`["rubric","criteria","CQ2",…]`). */
  readonly references: ReadonlyMap<string, SpecDocument>
  /** The document's data, with every reference replaced by what it holds. */
  readonly data: unknown
}

/** A place in one of the documents. */
export interface WrittenPlace {
  readonly document: SpecDocument
  readonly path: Path
}

const tupleFields = ['type', 'context', 'response', 'reasoning']

/**
 * Walks a path of the total design down the written data, as far as it was written. The design keeps the shape of the
 * data, so that most steps are the same. A list of names stands for a mapping, and a tuple for a record; what a
 * shorthand leaves out (`types` of a bare list, `weight` of a bare number) is no step.
 */
function walk(data: unknown, path: Path): { path: (string | number)[]; whole: boolean } {
  const walked: (string | number)[] = []
  let node = data
  for (const step of path) {
    const next = stepInto(node, step)
    if (!next) return { path: walked, whole: false }
    if (next.key !== undefined) walked.push(next.key)
    node = next.value
  }
  return { path: walked, whole: true }
}

/** One step of a path of the total design down the written data. No key where a shorthand leaves the step out. */
export function stepInto(
  node: unknown,
  step: string | number,
): { key?: string | number; value: unknown } | undefined {
  if (isLeftOut(node, step)) return { value: node }
  const key = keyOf(node, step)
  return key === undefined ? undefined : { key, value: (node as Record<string | number, unknown>)[key] }
}

function isLeftOut(node: unknown, step: string | number): boolean {
  if (step === 'weight') return typeof node === 'number'
  return step === 'types' && Array.isArray(node) && !node.includes(step)
}

function keyOf(node: unknown, step: string | number): string | number | undefined {
  if (!Array.isArray(node)) {
    return typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? step : undefined
  }
  if (typeof step === 'number') return step < node.length ? step : undefined
  const item = node.indexOf(step)
  if (item >= 0) return item
  const field = tupleFields.indexOf(step)
  return field >= 0 && node.length === tupleFields.length ? field : undefined
}

/** Whether a part of the design was written in the spec (`data`, with its references read in), or is a default. */
export function isWritten(data: unknown, path: Path): boolean {
  return walk(data, path).whole
}

/** The path of a part of the design in the written data; of a default, that of its nearest written ancestor. */
export function writtenPath(data: unknown, path: Path): Path {
  return walk(data, path).path
}

/** Where a part of the design was written; where it is a default, its nearest written ancestor. */
export function findWritten({ document, references, data }: Written, path: Path): WrittenPlace {
  const { path: walked } = walk(data, path)
  if (references.size > 0) {
    for (let length = walked.length; length > 0; length--) {
      const reference = references.get(JSON.stringify(walked.slice(0, length)))
      if (reference) return { document: reference, path: walked.slice(length) }
    }
  }
  return { document, path: walked }
}

/** The source and span of a part of the design, or of its nearest written ancestor. */
export function locate(written: Written, path: Path): Location {
  const place = findWritten(written, path)
  return { source: place.document.source, span: place.document.locate(place.path) }
}

/** The source and span of the name of a part of the design: of its key or, where names are a list, of the item. */
export function locateKey(written: Written, path: Path): Location {
  const { document, path: walked } = findWritten(written, path)
  const isKey = walked.length > 0 && walked.at(-1) === path.at(-1)
  return { source: document.source, span: isKey ? document.locateKey(walked) : document.locate(walked) }
}
