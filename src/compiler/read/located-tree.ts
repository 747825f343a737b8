import type { Entries, Span, WrittenNode } from '../../spec/document.ts'
import type { Path } from '../../spec/path.ts'

/** Columns of a row: where its key and its value were written, and the first row behind everything in it. */
const keyStart = 0
const keyEnd = 1
const valueStart = 2
const valueEnd = 3
const rowAfter = 4
const width = 5

/** A mapping or list with more children than this gets an index as soon as one of them is looked up. */
const smallCollection = 16

/**
 * The positions of all nodes in the order of the text, a node before its children, as rows of numbers: a tenth of
 * what an object per node takes, which counts in files of many megabytes.
 */
export interface LocatedTree {
  /** Adds a node and returns its row; its value's end is not known yet, nor where its children end. */
  add(key: string | undefined, keySpanStart: number, keySpanEnd: number, start: number): number
  /** Says where the node's value ends, after all of its children were added. */
  close(row: number, end: number): void
  /** Lets lookups that pass the alias at `row` go on in the node that it repeats. */
  link(row: number, target: number): void
  /** The keys that were added to the open mapping at `row` so far, with their spans. */
  writtenKeys(row: number): Iterable<readonly [string, Span]>
  /** The span of the value at `path` in `data`, or of its nearest written ancestor. */
  locate(data: unknown, path: Path): Span
  /** The span of the key at `path` in `data`; of the value where it has none, as in a list. */
  locateKey(data: unknown, path: Path): Span
  /** The rows by their number. */
  readonly entries: Entries
  /** The node at `path` in `data` and what stands around it; undefined where nothing is written there. */
  inspect(data: unknown, path: Path): WrittenNode | undefined
}

type ChildIndex = Map<string | number, number>

/** @param expectedRows a guess that saves growing; any number works */
export function createLocatedTree(expectedRows: number): LocatedTree {
  let rows = new Int32Array(Math.max(expectedRows, 16) * width)
  let count = 0
  const keys: (string | undefined)[] = []
  const targets = new Map<number, number>()
  /** The rows that aliases repeat, known when the text was read to its end. */
  let repeated: ReadonlySet<number> | undefined
  const indexes = new Map<number, ChildIndex>()

  function add(key: string | undefined, keySpanStart: number, keySpanEnd: number, start: number): number {
    const base = count * width
    if (base === rows.length) {
      const grown = new Int32Array(rows.length * 2)
      grown.set(rows)
      rows = grown
    }
    rows[base + keyStart] = keySpanStart
    rows[base + keyEnd] = keySpanEnd
    rows[base + valueStart] = start
    keys.push(key)
    return count++
  }

  function close(row: number, end: number): void {
    rows[row * width + valueEnd] = end
    rows[row * width + rowAfter] = count
  }

  function at(row: number, column: number): number {
    return rows[row * width + column]!
  }

  /** The row of one child, or undefined. The first of two equal keys wins, as it does in the data. */
  function findChild(parent: number, step: string | number): number | undefined {
    const known = indexes.get(parent)
    if (known) return known.get(step)
    const last = at(parent, rowAfter)
    let position = 0
    for (let row = parent + 1; row < last; row = at(row, rowAfter)) {
      if ((typeof step === 'number' ? position : keys[row]) === step) return row
      if (++position > smallCollection) return indexChildren(parent, typeof step).get(step)
    }
    return undefined
  }

  function indexChildren(parent: number, kind: string): ChildIndex {
    const index: ChildIndex = new Map()
    const last = at(parent, rowAfter)
    let position = 0
    for (let row = parent + 1; row < last; row = at(row, rowAfter)) {
      const step = kind === 'number' ? position++ : keys[row]
      if (step !== undefined && !index.has(step)) index.set(step, row)
    }
    indexes.set(parent, index)
    return index
  }

  /** The row at `path`, or of its nearest written ancestor. */
  function find(data: unknown, path: Path): number {
    let row = 0
    let value = data
    for (const step of path) {
      const parent = targets.get(row) ?? row
      // JSON pointers give indexes as text, and generated paths may give a key as a number.
      const child = findChild(parent, Array.isArray(value) ? Number(step) : String(step))
      if (child === undefined) break
      row = child
      value = (value as Record<string | number, unknown> | undefined)?.[step]
    }
    return row
  }

  function locate(data: unknown, path: Path): Span {
    return spanOf(find(data, path))
  }

  function locateKey(data: unknown, path: Path): Span {
    const row = find(data, path)
    if (keys[row] === undefined) return spanOf(row)
    return { start: at(row, keyStart), end: at(row, keyEnd) }
  }

  function inspect(data: unknown, path: Path): WrittenNode | undefined {
    repeated ??= new Set(targets.values())
    let parent: number | undefined
    let row = 0
    let value = data
    let isShared = false
    for (const step of path) {
      isShared ||= targets.has(row) || repeated.has(row)
      parent = targets.get(row) ?? row
      const child = findChild(parent, Array.isArray(value) ? Number(step) : String(step))
      if (child === undefined) return undefined
      row = child
      value = (value as Record<string | number, unknown> | undefined)?.[step]
    }
    const after = at(row, rowAfter)
    const hasNext = parent !== undefined && after < at(parent, rowAfter)
    return {
      value: spanOf(row),
      ...(keys[row] !== undefined && { key: { start: at(row, keyStart), end: at(row, keyEnd) } }),
      ...(parent !== undefined && { parent: spanOf(parent) }),
      isShared,
      isRepeated: repeated.size > 0 && [...repeated].some((target) => target >= row && target < after),
      ...(hasNext && { next: keys[after] === undefined ? at(after, valueStart) : at(after, keyStart) }),
      previousEnd: () => (parent === undefined ? undefined : endBefore(parent, row)),
    }
  }

  function spanOf(row: number): Span {
    return { start: at(row, valueStart), end: at(row, valueEnd) }
  }

  function endBefore(parent: number, child: number): number | undefined {
    let previous: number | undefined
    for (let row = parent + 1; row < child; row = at(row, rowAfter)) previous = row
    return previous === undefined ? undefined : at(previous, valueEnd)
  }

  function* writtenKeys(parent: number): Iterable<readonly [string, Span]> {
    for (let row = parent + 1; row < count; row = at(row, rowAfter)) {
      const key = keys[row]
      if (key !== undefined) yield [key, { start: at(row, keyStart), end: at(row, keyEnd) }]
    }
  }

  function link(row: number, target: number): void {
    targets.set(row, target)
  }

  const entries: Entries = {
    get count() {
      return count
    },
    start: (row) => at(row, keyStart),
    valueStart: (row) => at(row, valueStart),
    end: (row) => at(row, valueEnd),
    after: (row) => at(row, rowAfter),
  }

  return { add, close, link, writtenKeys, locate, locateKey, inspect, entries }
}
