import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { Claim } from './read-suppressions.ts'

type BoundClaim = Claim & { readonly range: NonNullable<Claim['range']> }

/**
 * The claims that silence findings of one rule in one file: for each finding that lies in a claimed range with its whole
 * span, the innermost one. Ranges are entries, of which one holds another or both are apart, so that one pass over both
 * in the order of the text is enough.
 */
export function matchClaims(
  claims: readonly Claim[],
  findings: readonly Diagnostic[],
): Map<Diagnostic, Claim> {
  const ranges = claims
    .filter(isBound)
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  const matches = new Map<Diagnostic, Claim>()
  const open: BoundClaim[] = []
  let next = 0
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    for (; next < ranges.length && ranges[next]!.range.start <= finding.span.start; next++) {
      const claim = ranges[next]!
      closeBefore(open, claim.range.start)
      // A second comment on the same entry has nothing left to silence.
      if (open.at(-1)?.range.start !== claim.range.start || open.at(-1)?.range.end !== claim.range.end)
        open.push(claim)
    }
    closeBefore(open, finding.span.start)
    const claim = open.findLast(({ range }) => finding.span.end <= range.end)
    if (claim) matches.set(finding, claim)
  }
  return matches
}

function isBound(claim: Claim): claim is BoundClaim {
  return claim.range !== undefined
}

function closeBefore(open: BoundClaim[], offset: number): void {
  while (open.length > 0 && open.at(-1)!.range.end < offset) open.pop()
}
