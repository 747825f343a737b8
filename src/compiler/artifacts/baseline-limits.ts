import { scenariosForHalfWidth } from '../../measure/rates/scenarios-needed.ts'
import { percent } from '../../spec/number-words.ts'
import type { BaselineRecord } from '../../spec/record.ts'
import { count } from '../../spec/show.ts'

/** What a result cannot say, as sentences for whoever decides by it. */
export function baselineLimits({
  rates: { overall, weighted },
  planned,
  conversations,
  simulator,
  judges,
  unreliable_judges = [],
  criteria,
  failures,
  warnings,
}: BaselineRecord): string[] {
  const refusals = Object.values(criteria).reduce((sum, { no }) => sum + no, 0)
  return [
    ...(overall
      ? [
          `${count(overall.scenarios, 'scenario')} leave an interval of ${points(overall.high - overall.low)}; at this rate one of 20 points takes ${scenariosForHalfWidth(0.1, overall.rate)}.`,
        ]
      : []),
    ...(conversations.length < planned
      ? [`Of ${count(planned, 'planned conversation')}, ${conversations.length} were judged at all.`]
      : []),
    ...(weighted && weighted.covered < 1
      ? [`No judged conversation speaks of ${percent(1 - weighted.covered)} of the taxonomy.`]
      : []),
    ...unreliable_judges.map(
      (judge) =>
        `${judge} passes conversations that were made to be failed, such as empty answers; nothing that it says counts.`,
    ),
    simulator === undefined
      ? 'Who the users were is not recorded.'
      : `The users were played by ${simulator}; models that play users are more patient, wordier and more willing than people.`,
    ...(judges.some((judge) => judge.startsWith('human:'))
      ? []
      : ['All judges are models. That they agree with each other does not say that they agree with people.']),
    ...(failures.length < refusals
      ? [`${failures.length} of ${count(refusals, 'NO')} are quoted here; the judgements hold the others.`]
      : []),
    ...warnings.map(({ message }) => message),
  ]
}

function points(width: number): string {
  return count(Math.round(100 * width), 'point')
}
