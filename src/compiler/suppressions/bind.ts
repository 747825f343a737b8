import type { Entries, Span } from '../../spec/document.ts'
import type { Comment } from './find-comments.ts'

/** Finds the entries that comments are about. An entry reaches from its key, or its item, to the end of its value. */
export interface Binder {
  /**
   * The entry that follows a comment: the outermost of those that begin next in the text, or the entry whose value does
   * where the comment parts it from its key or dash.
   */
  next(comment: Comment): Span | undefined
  /**
   * The entry that a comment stands behind: the outermost of those that begin and end on its line, as `key` in
   * `key: {a: 1} # …`; else the innermost that begins or ends there, as `key` in `key: | # …` and `] # …`; none where
   * the comment has its line to itself.
   */
  beside(comment: Comment): Span | undefined
}

export function createBinder(text: string, entries: Entries): Binder {
  let parents: Int32Array | undefined

  /** The first entry that begins at or after the offset. */
  function firstFrom(offset: number): number {
    let low = 1
    let high = entries.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (entries.start(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Whether an entry is the item of the dash before the comment. */
  function isBegun(entry: number, { dash }: Comment): boolean {
    return dash !== undefined && entry < entries.count && entries.start(entry - 1) <= dash
  }

  function holdsEntries(entry: number): boolean {
    return entries.after(entry) > entry + 1
  }

  function next(comment: Comment): Span | undefined {
    const following = firstFrom(comment.start)
    const last = following - 1
    const isBeforeValue =
      last > 0 && entries.valueStart(last) > comment.start && entries.end(last) > entries.valueStart(last)
    if (isBeforeValue && !holdsEntries(last)) return spanOf(last)
    // `- # why` and then a collection: the item has begun, and what follows is the first entry in it.
    return spanOf(isBegun(following, comment) && holdsEntries(following) ? following + 1 : following)
  }

  function beside(comment: Comment): Span | undefined {
    const lineStart = text.lastIndexOf('\n', comment.start) + 1
    const following = firstFrom(comment.start)
    if (isBegun(following, comment) && comment.dash! >= lineStart) return spanOf(following)
    parents ??= findParents(entries)
    const begins = (entry: number) => entries.start(entry) >= lineStart
    const isOver = (entry: number) => entries.end(entry) <= comment.start
    let entry = following - 1
    while (entry > 0 && !begins(entry) && !(isOver(entry) && entries.end(entry) > lineStart))
      entry = parents[entry]!
    if (entry <= 0) return undefined
    while (parents[entry]! > 0 && begins(parents[entry]!) && isOver(parents[entry]!)) entry = parents[entry]!
    return spanOf(entry)
  }

  function spanOf(entry: number): Span | undefined {
    if (entry >= entries.count) return undefined
    return { start: entries.start(entry), end: entries.end(entry) }
  }

  return { next, beside }
}

/** The entry that holds each entry; 0 for those of the document itself. */
function findParents({ count, after }: Entries): Int32Array {
  const parents = new Int32Array(count)
  let parent = 0
  for (let entry = 1; entry < count; entry++) {
    while (after(parent) <= entry) parent = parents[parent]!
    parents[entry] = parent
    parent = entry
  }
  return parents
}
