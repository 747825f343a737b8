import type { BandReport, ScenarioRateReport } from '../../spec/score.ts'
import { type Band, type BandEdges, bandChances, bandOf, bandWord } from './bands.ts'
import { conversationsToSettle } from './scenarios-needed.ts'

/** What a band is told from. */
export type BandRate = Pick<ScenarioRateReport, 'passed' | 'judged' | 'rate' | 'effective' | 'scenarios'>

/**
 * Where a pass rate lies among the bands, and how sure that is; null where nothing was judged. The band is that of the rate,
 * the chances are those of as many independent conversations as the data are worth: repeats make nothing surer.
 */
export function bandReport(rate: BandRate, edges: BandEdges): BandReport | null {
  const band = bandOf(rate.passed, rate.judged, edges)
  if (!band) return null
  const chances = chancesOfBands(rate, edges)
  return {
    band,
    edges: { ...edges },
    word: bandWord(band, chances),
    ...chances,
    settled_by: scenariosToSettle(rate, edges) ?? null,
  }
}

/** The chances of the bands, by the conversations that a rate is worth. */
export function chancesOfBands({ rate, effective }: BandRate, edges: BandEdges): Record<Band, number> {
  return bandChances(rate * effective, effective, edges)
}

// Without repeats a scenario is a conversation; with them the same rate is asked of as many scenarios.
function scenariosToSettle(
  { passed, judged, rate, scenarios }: BandRate,
  edges: BandEdges,
): number | undefined {
  if (scenarios === judged) return conversationsToSettle(passed, judged, edges)
  return conversationsToSettle(Math.round(rate * scenarios), scenarios, edges)
}
