import type { Fix, TextEdit } from '../../spec/diagnostic.ts'

/** The first fix of all that do not overlap; several findings may have the same fix, which is made once. */
export function chooseFixes<T extends { readonly fix: Fix }>(candidates: readonly T[]): T[] {
  const taken = new Map<string, TextEdit[]>()
  return candidates.filter(({ fix }) => {
    if (fix.edits.some((edit) => overlaps(taken.get(edit.source.path) ?? [], edit))) return false
    for (const edit of fix.edits) {
      const edits = taken.get(edit.source.path) ?? []
      edits.splice(countBefore(edits, edit.span.start), 0, edit)
      taken.set(edit.source.path, edits)
    }
    return true
  })
}

/** Whether two fixes make the same edits. */
export function isSameFix(one: Fix, other: Fix): boolean {
  return (
    one.edits.length === other.edits.length &&
    one.edits.every(({ source, span, text }, index) => {
      const twin = other.edits[index]!
      return (
        source.path === twin.source.path &&
        span.start === twin.span.start &&
        span.end === twin.span.end &&
        text === twin.text
      )
    })
  )
}

// Edits that touch count as overlapping: what stands at their border is not certain to mean the same after both.
function overlaps(inOrder: readonly TextEdit[], { span }: TextEdit): boolean {
  const at = countBefore(inOrder, span.start)
  const [before, after] = [inOrder[at - 1], inOrder[at]]
  return (
    (before !== undefined && before.span.end >= span.start) || (after?.span.start ?? Infinity) <= span.end
  )
}

/** How many of the edits, which are in order and apart, start before an offset. */
function countBefore(inOrder: readonly TextEdit[], offset: number): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
