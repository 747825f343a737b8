/** Which elements of two sequences a shortest edit removes and adds: 1 where it does. */
export interface LineDiff {
  readonly removed: Uint8Array
  readonly added: Uint8Array
}

/**
 * How many edits a split looks for at most. Below twice this number of differences a diff is minimal; beyond, it is
 * right but may be longer than need be, and 100,000 lines still take well under a second instead of minutes.
 */
const MAX_COST = 1024

/**
 * The shortest edit from one sequence to another, by Myers' linear-space method ("An O(ND) Difference Algorithm and
 * Its Variations", Algorithmica 1, 1986): where the best ways from the start and from the end meet, the problem falls
 * into two.
 */
export function diffLines(before: readonly string[], after: readonly string[]): LineDiff {
  const removed = new Uint8Array(before.length).fill(1)
  const added = new Uint8Array(after.length).fill(1)
  // A line that only one side has is in no common sequence; leaving it out is exact, and makes unlike texts cheap.
  const inBefore = new Set(before)
  const inAfter = new Set(after)
  const left = keepIndexes(before, (line) => inAfter.has(line))
  const right = keepIndexes(after, (line) => inBefore.has(line))
  const numbers = new Map([...inBefore].map((line, index) => [line, index]))
  const a = Int32Array.from(left, (index) => numbers.get(before[index]!)!)
  const b = Int32Array.from(right, (index) => numbers.get(after[index]!)!)
  forEachMatch(a, b, (x, y) => {
    removed[left[x]!] = 0
    added[right[y]!] = 0
  })
  return { removed, added }
}

function keepIndexes(lines: readonly string[], keep: (line: string) => boolean): number[] {
  const indexes: number[] = []
  for (const [index, line] of lines.entries()) if (keep(line)) indexes.push(index)
  return indexes
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Calls back for every pair of equal elements that a shortest edit keeps; x counts in `a`, y in `b`. */
function forEachMatch(a: Int32Array, b: Int32Array, match: (x: number, y: number) => void): void {
  const forward = new Int32Array(a.length + b.length + 3)
  const backward = new Int32Array(a.length + b.length + 3)
  const boxes: Box[] = [{ left: 0, right: a.length, top: 0, bottom: b.length }]
  for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
    while (box.left < box.right && box.top < box.bottom && a[box.left] === b[box.top])
      match(box.left++, box.top++)
    while (box.left < box.right && box.top < box.bottom && a[box.right - 1] === b[box.bottom - 1]) {
      match(--box.right, --box.bottom)
    }
    if (box.left === box.right || box.top === box.bottom) continue
    const [x, y] = findSplit(a, b, box, forward, backward)
    boxes.push({ ...box, left: x, top: y }, { ...box, right: x, bottom: y })
  }
}

/**
 * A point on a shortest way through the box from its upper left to its lower right. Diagonal d holds the points with
 * x − y = d; `forward[d]` is the farthest x that was reached on it from the start, `backward[d]` from the end.
 */
function findSplit(
  a: Int32Array,
  b: Int32Array,
  box: Box,
  forward: Int32Array,
  backward: Int32Array,
): [number, number] {
  const { left, right, top, bottom } = box
  const base = b.length + 1
  const start = left - top
  const end = right - bottom
  const [lowest, highest] = [left - bottom, right - top]
  const odd = (start - end) % 2 !== 0
  let [startLow, startHigh, endLow, endHigh] = [start, start, end, end]
  forward[base + start] = left
  backward[base + end] = right
  for (let cost = 1; ; cost++) {
    // One more edit from the start. Diagonals outside the box are fenced off by values that never win.
    if (startLow > lowest) forward[base + --startLow - 1] = -1
    else startLow++
    if (startHigh < highest) forward[base + ++startHigh + 1] = -1
    else startHigh--
    for (let d = startHigh; d >= startLow; d -= 2) {
      let x = Math.max(forward[base + d - 1]! + 1, forward[base + d + 1]!)
      while (x < right && x - d < bottom && a[x] === b[x - d]) x++
      forward[base + d] = x
      if (odd && d >= endLow && d <= endHigh && backward[base + d]! <= x) return [x, x - d]
    }
    // One more edit from the end.
    if (endLow > lowest) backward[base + --endLow - 1] = a.length + b.length
    else endLow++
    if (endHigh < highest) backward[base + ++endHigh + 1] = a.length + b.length
    else endHigh--
    for (let d = endHigh; d >= endLow; d -= 2) {
      let x = Math.min(backward[base + d - 1]!, backward[base + d + 1]! - 1)
      while (x > left && x - d > top && a[x - 1] === b[x - d - 1]) x--
      backward[base + d] = x
      if (!odd && d >= startLow && d <= startHigh && x <= forward[base + d]!) return [x, x - d]
    }
    if (cost >= MAX_COST) return findFarthest(box, forward, base, startLow, startHigh)
  }
}

/** The point that the search from the start brought nearest to the end. */
function findFarthest(
  box: Box,
  forward: Int32Array,
  base: number,
  low: number,
  high: number,
): [number, number] {
  let best: [number, number] = [box.left, box.top]
  for (let d = high; d >= low; d -= 2) {
    const x = Math.min(forward[base + d]!, box.right, box.bottom + d)
    if (x + x - d > best[0] + best[1]) best = [x, x - d]
  }
  return best
}
