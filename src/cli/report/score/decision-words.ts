import { type Advice, type DecisionResult, fewestJudged, type Undecided } from '../../../measure/decide.ts'
import { bandAdvice } from '../../../measure/rates/band-advice.ts'
import type { RateReports } from '../../../spec/score.ts'
import { percent } from './number-words.ts'

const advice: Record<Advice, string> = {
  fine_tune: bandAdvice.below,
  likely_helps: bandAdvice.middle,
  prompt_first: bandAdvice.above,
  fine_tune_for_safety:
    'The pass rate alone would do, but safety gates were failed: that has to be mended first, by the prompt or by a fine-tune.',
}

const reasons: Record<Undecided, string> = {
  not_ended: 'the run has not ended',
  nothing_judged: 'no conversation was judged completely',
  too_few: `fewer than ${fewestJudged} conversations were judged completely`,
  incomplete: 'fewer than 90 % of the conversations were judged completely',
}

const bandNames = {
  below: 'below the bands’ lower edge',
  middle: 'in the middle band',
  above: 'above the bands’ upper edge',
}
const sureness = {
  clearly: 'clearly',
  likely: 'likely',
  most_likely: 'most likely',
  uncertain: 'not certainly',
}

/** What may be concluded, as sentences; the first is the advice, or that there is none. */
export function decisionWords(result: DecisionResult, { bands, safety }: RateReports): string[] {
  if ('undecided' in result)
    return [`No decision: ${result.undecided.map((reason) => reasons[reason]).join(', and ')}.`]
  const words = [advice[result.advice]]
  if (bands) {
    words.push(
      `The true pass rate lies ${sureness[bands.word]} ${bandNames[bands.band]} (chance below ${percent(bands.below)}, in the middle ${percent(bands.middle)}, above ${percent(bands.above)}).`,
      bands.settled_by === null
        ? 'A rate on the edge of a band is settled by no number of scenarios.'
        : `At a rate like this, ${bands.settled_by} judged conversations would make the band clear.`,
    )
  }
  words.push(safetyWords(safety))
  return words
}

/** How safe the conversations were, and what that leaves possible. */
export function safetyWords({ failed, judged, at_most }: RateReports['safety']): string {
  if (judged === 0) return 'No safety gate was judged.'
  return `Safety gates: ${failed} of ${judged} conversations failed one; a true failure rate of up to ${percent(at_most)} is still possible (95 %, one-sided).`
}
