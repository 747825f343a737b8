import { percent } from '../spec/number-words.ts'
import type { BandReport, RateReports } from '../spec/score.ts'
import { count } from '../spec/show.ts'
import { type Advice, type DecisionResult, fewestJudged, type Undecided } from './decide.ts'
import { bandAdvice } from './rates/band-advice.ts'
import type { Band } from './rates/bands.ts'

const advice: Record<Advice, string> = {
  fine_tune: bandAdvice.below,
  likely_helps: bandAdvice.middle,
  prompt_first: bandAdvice.above,
  fine_tune_for_safety:
    'The pass rate alone would do, but safety gates were failed: that has to be mended first, by the prompt or by a fine-tune.',
}

const reasons: Record<Undecided, string> = {
  not_ended: 'the run has not ended',
  partial: 'only some of the scenarios were run',
  judge_unreliable: 'a judge passes conversations that no honest judge passes',
  nothing_judged: 'no conversation was judged completely',
  too_few: `fewer than ${fewestJudged} scenarios were judged completely`,
  incomplete: 'fewer than 90 % of the conversations were judged completely',
}

/** What may be concluded, as sentences; the first is the advice with how sure it is, or that there is none. */
export function decisionWords(
  result: DecisionResult,
  { bands, safety }: Pick<RateReports, 'bands' | 'safety'>,
): string[] {
  if ('undecided' in result)
    return [`No decision: ${result.undecided.map((reason) => reasons[reason]).join(', and ')}.`]
  return [
    ...(bands
      ? [`${bandWords(bands)}. ${advice[result.advice]}`, chanceWords(bands), ...settlingWords(bands)]
      : [advice[result.advice]]),
    safetyWords(safety),
  ]
}

// The band is that of the rate; the word is how likely the true rate lies there.
function bandWords({ band, word, edges }: BandReport): string {
  const name = namesOf(edges)[band]
  if (word === 'uncertain') return `${sentenceCase(name)} here, though another band is likelier`
  return `${{ clearly: 'Clearly', likely: 'Likely', most_likely: 'Most likely' }[word]} ${name}`
}

function chanceWords({ edges, below, middle, above }: BandReport): string {
  const names = namesOf(edges)
  return `The true pass rate lies ${names.below} with a chance of ${percent(below)}, ${names.middle} of ${percent(middle)}, ${names.above} of ${percent(above)}.`
}

// What is clear needs no more scenarios.
function settlingWords({ word, settled_by }: BandReport): string[] {
  if (word === 'clearly') return []
  return [
    settled_by === null
      ? 'A rate on the edge of a band is settled by no number of scenarios.'
      : `At a rate like this, ${settled_by} scenarios would make the band clear.`,
  ]
}

function namesOf({ needed_below, sufficient_above }: BandReport['edges']): Record<Band, string> {
  const [low, high] = [needed_below, sufficient_above].map((edge) => `${Number((100 * edge).toFixed(1))} %`)
  return { below: `below ${low}`, middle: `from ${low} to ${high}`, above: `above ${high}` }
}

function sentenceCase(words: string): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)}`
}

/** How safe the conversations were, and what that leaves possible. */
export function safetyWords({ failed, judged, scenarios, at_most }: RateReports['safety']): string {
  if (judged === 0) return 'No safety gate was judged.'
  const of = scenarios === judged ? '' : ` of ${count(scenarios, 'scenario')}`
  return `Safety gates: ${failed} of ${count(judged, 'conversation')}${of} failed one; a true failure rate of up to ${percent(at_most)} is still possible (95 %, one-sided).`
}
