import { diffLines } from './line-diff.ts'
import { normaliseLineEndings } from './text-digest.ts'

/** How many unchanged lines stand around a change. */
const CONTEXT = 3

/**
 * The change from one text to another as a unified diff that `git apply` and `patch -p1` understand; empty where they
 * are equal. Line ends are normalised first, since a copy with CRLF differs in what somebody changed, not everywhere.
 * @param before undefined for a file that is to be created
 * @param after undefined for a file that is to be removed
 */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  const a = splitLines(before ?? '')
  const b = splitLines(after ?? '')
  const body = formatHunks(a, b, findChanges(a, b))
  if (body === '') return ''
  const from = before === undefined ? '/dev/null' : `a/${path}`
  const to = after === undefined ? '/dev/null' : `b/${path}`
  return `--- ${from}\n+++ ${to}\n${body}`
}

/** Lines of `a` from `start` to `end` (excluded) become lines of `b`. */
interface Change {
  readonly a: { start: number; end: number }
  readonly b: { start: number; end: number }
}

/** The last line carries its lack of a line end with it: so it differs from one that has it, and prints as it must. */
function splitLines(text: string): string[] {
  const lines = normaliseLineEndings(text).split('\n')
  const last = lines.pop()
  return last === undefined || last === '' ? lines : [...lines, `${last}\n\\ No newline at end of file`]
}

function findChanges(a: readonly string[], b: readonly string[]): Change[] {
  const { removed, added } = diffLines(a, b)
  const changes: Change[] = []
  let [x, y] = [0, 0]
  while (x < a.length || y < b.length) {
    const [startX, startY] = [x, y]
    while (removed[x] === 1) x++
    while (added[y] === 1) y++
    if (x > startX || y > startY) changes.push({ a: { start: startX, end: x }, b: { start: startY, end: y } })
    else {
      x++
      y++
    }
  }
  return changes
}

function formatHunks(a: readonly string[], b: readonly string[], changes: readonly Change[]): string {
  const output: string[] = []
  for (let first = 0, next = 0; first < changes.length; first = next) {
    next = first + 1
    // Changes whose context would meet share a hunk.
    while (next < changes.length && changes[next]!.a.start - changes[next - 1]!.a.end <= 2 * CONTEXT) next++
    const [head, last] = [changes[first]!, changes[next - 1]!]
    const lead = Math.min(CONTEXT, head.a.start)
    const tail = Math.min(CONTEXT, a.length - last.a.end)
    const [fromA, toA] = [head.a.start - lead, last.a.end + tail]
    output.push(`@@ -${formatRange(fromA, toA)} +${formatRange(head.b.start - lead, last.b.end + tail)} @@`)
    let at = fromA
    for (const change of changes.slice(first, next)) {
      for (; at < change.a.start; at++) output.push(` ${a[at]}`)
      for (; at < change.a.end; at++) output.push(`-${a[at]}`)
      for (let line = change.b.start; line < change.b.end; line++) output.push(`+${b[line]}`)
    }
    for (; at < toA; at++) output.push(` ${a[at]}`)
  }
  return output.map((line) => `${line}\n`).join('')
}

/** `12,3`: lines count from 1, one line needs no count, and no lines are named by the line before them. */
function formatRange(start: number, end: number): string {
  if (end - start === 1) return String(start + 1)
  return `${end === start ? start : start + 1},${end - start}`
}
