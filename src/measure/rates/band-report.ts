import type { Rate } from '../../spec/record.ts'
import type { BandReport } from '../../spec/score.ts'
import { type BandEdges, bandChances, bandOf, bandWord } from './bands.ts'
import { conversationsToSettle } from './scenarios-needed.ts'

/** Where a pass rate lies among the bands, and how sure that is; null where nothing was judged. */
export function bandReport(
  { passed, judged }: Pick<Rate, 'passed' | 'judged'>,
  edges: BandEdges,
): BandReport | null {
  const band = bandOf(passed, judged, edges)
  if (!band) return null
  const chances = bandChances(passed, judged, edges)
  return {
    band,
    edges: { ...edges },
    word: bandWord(band, chances),
    ...chances,
    settled_by: conversationsToSettle(passed, judged, edges) ?? null,
  }
}
