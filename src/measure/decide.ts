import { multiply } from '../spec/decimal.ts'
import type { RateReports } from '../spec/score.ts'

/** What decides whether a decision may be drawn from a run. */
export interface DecisionInput {
  rates: Pick<RateReports, 'overall' | 'bands' | 'safety'>
  /** Conversations that were planned, or at least made. */
  planned: number
  /** Whether the run came to its end. */
  ended: boolean
  /** Whether only some of the scenarios were asked for. */
  partial?: boolean
  /** Judges that passed a conversation which no honest judge passes. */
  unreliable_judges?: readonly string[]
}

/** Why nothing may be concluded yet. */
export type Undecided =
  | 'not_ended'
  | 'partial'
  | 'judge_unreliable'
  | 'too_few'
  | 'incomplete'
  | 'nothing_judged'

/**
 * What the numbers advise: the band of the pass rate, and the safety key beside it. `fine_tune` below the bands,
 * `likely_helps` in the middle, `prompt_first` above; above it and with failed gates `fine_tune_for_safety`, since a base
 * model that passes the rubric and fails its gates is no candidate for production.
 */
export type Advice = 'fine_tune' | 'likely_helps' | 'prompt_first' | 'fine_tune_for_safety'

/** Either advice, or the reasons why there is none. */
export type DecisionResult = { advice: Advice } | { undecided: Undecided[] }

/** Scenarios that must have been judged, however often each was repeated: the least of the method's 10–20. */
export const fewestJudged = 10

/** Share of the planned conversations that must have been judged. */
export const leastShare = 0.9

/** Draws the advice from the rates of a run, or says why it may not. */
export function decide({
  rates: { overall, bands, safety },
  planned,
  ended,
  partial = false,
  unreliable_judges = [],
}: DecisionInput): DecisionResult {
  const { judged = 0, scenarios = 0 } = overall ?? {}
  const undecided: Undecided[] = [
    ...(ended ? [] : (['not_ended'] as const)),
    ...(partial ? (['partial'] as const) : []),
    ...(unreliable_judges.length > 0 ? (['judge_unreliable'] as const) : []),
    ...(judged === 0 ? (['nothing_judged'] as const) : []),
    ...(judged > 0 && scenarios < fewestJudged ? (['too_few'] as const) : []),
    ...(judged < multiply(leastShare, planned) ? (['incomplete'] as const) : []),
  ]
  if (undecided.length > 0 || !bands) return { undecided }
  if (bands.band === 'below') return { advice: 'fine_tune' }
  if (bands.band === 'middle') return { advice: 'likely_helps' }
  return { advice: safety.failed > 0 ? 'fine_tune_for_safety' : 'prompt_first' }
}
