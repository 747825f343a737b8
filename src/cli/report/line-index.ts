/** A place as people count it: both numbers begin at 1, and a column is a character (code point), not a UTF-16 unit. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface LineIndex {
  /** The place of a UTF-16 offset; one past either end of the text counts as that end. */
  position(offset: number): Position
}

/** Reads the text once; each lookup is then two binary searches. Lines end in LF, CR LF or CR. */
export function createLineIndex(text: string): LineIndex {
  const lineStarts = [0]
  /** The offsets of the second halves of surrogate pairs, which are no columns of their own. */
  const secondHalves: number[] = []
  for (const { index, 0: found } of text.matchAll(/\r\n?|\n|[\ud800-\udbff][\udc00-\udfff]/g)) {
    if (found.charCodeAt(0) < 0x20) lineStarts.push(index + found.length)
    else secondHalves.push(index + 1)
  }

  function position(offset: number): Position {
    const place = Math.max(0, Math.min(offset, text.length))
    const line = countUpTo(lineStarts, place)
    const lineStart = lineStarts[line - 1]!
    const halves = countUpTo(secondHalves, place) - countUpTo(secondHalves, lineStart)
    return { line, column: place - lineStart - halves + 1 }
  }

  return { position }
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}
