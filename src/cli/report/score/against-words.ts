import { fewestChanged } from '../../../measure/differences/claimable-counts.ts'
import type {
  AgainstReport,
  DifferenceReport,
  IndependentReport,
  PairedReport,
} from '../../../spec/against.ts'
import { percent, points } from '../../../spec/number-words.ts'
import type { SafetyReport, ScenarioRateReport } from '../../../spec/score.ts'
import { count, list } from '../../../spec/show.ts'

/** What may be claimed of the first set beside the second, from what, and what no numbers like these could show. */
export function againstWords(against: AgainstReport, safety: SafetyReport): string[] {
  const { paired, independent, rests_on } = against
  const resting = rests_on === 'paired' ? paired : independent
  return [
    claimWords(against, resting),
    pairingWords(against),
    ...(paired ? [`Scenarios that pair: ${differenceWords(paired)} ${pairWords(paired)}`] : []),
    ...(independent ? [`All scenarios, as if none paired: ${differenceWords(independent)}`] : []),
    ...(resting ? [restWords(against)] : []),
    ...(rests_on === 'paired' ? [pairsCanShow(paired!)] : independent ? countsCanShow(independent) : []),
    ...(resting
      ? [
          'This holds for one comparison that was planned beforehand; of twenty comparisons of equals, one shows a difference by chance.',
        ]
      : []),
    safetyWords(safety, against.second.safety),
  ]
}

const reasons: Record<AgainstReport['unclaimable'][number], string> = {
  nothing_judged: 'one of the sets has no conversation that was judged completely',
  first_incomplete: 'less than 90 % of the first set was judged completely',
  second_incomplete: 'less than 90 % of the second set was judged completely',
}

function claimWords({ claim, unclaimable }: AgainstReport, resting: DifferenceReport | null): string {
  if (claim === null || resting === null)
    return `Nothing may be claimed: ${list(unclaimable.map((reason) => reasons[reason]))}.`
  if (claim !== 'not_shown')
    return `It may be claimed that the first set passes ${claim === 'better' ? 'more' : 'less'} often than the second.`
  const { low, high } = resting
  const torn = low > 0 || high < 0 ? ' The interval leaves out 0, but the exact test does not agree.' : ''
  return `No difference is shown, which is not to say that there is none: from ${points(low)} to ${points(high)} points everything is compatible with these numbers.${torn}`
}

function pairingWords({ scenarios: { paired, only_first, only_second } }: AgainstReport): string {
  return `The first set is the one above. ${count(paired, 'scenario')} ${paired === 1 ? 'pairs' : 'pair'}; ${only_first} of the first set and ${only_second} of the second stand alone.`
}

function differenceWords(report: DifferenceReport): string {
  const { first, second, difference, low, high } = report
  return `${passedWords(first)} passed in the first set, ${passedWords(second)} in the second, a difference of ${points(difference)} points (95 % interval ${points(low)} to ${points(high)}). ${testWords(report)}`
}

function passedWords({ passed, judged, rate }: ScenarioRateReport): string {
  return `${passed} of ${judged} (${percent(rate)})`
}

function pairWords({ higher, lower, same }: PairedReport): string {
  return `The first set is better in ${count(higher, 'scenario')}, worse in ${lower} and the same in ${same}.`
}

const tests = {
  fisher: 'Fisher’s exact test',
  mcnemar: 'McNemar’s exact test',
  sign_flip: 'Exact test by flipping signs of scenarios',
}

function testWords({ test, p }: DifferenceReport): string {
  if (test === null || p === null) return 'Scenarios were repeated, for which there is no exact test.'
  // Rounded up, so that what is printed as 0.050 is no more than that.
  const shown = Math.ceil(Number((1000 * p).toFixed(6))) / 1000
  return `${tests[test]}: p ${shown <= 0.001 ? '< 0.001' : `= ${shown.toFixed(3)}`}.`
}

function restWords({ rests_on, scenarios }: AgainstReport): string {
  if (rests_on === 'paired')
    return 'The claim rests on the scenarios that pair, which are at least half of each set.'
  if (scenarios.paired === 0) return 'The claim rests on all scenarios, since none pair.'
  return scenarios.paired < fewestChanged
    ? `The claim rests on all scenarios, since fewer than ${fewestChanged} pair, which could show nothing.`
    : 'The claim rests on all scenarios, since those that pair are less than half of a set.'
}

const missed = 'A true difference of just that size is still missed up to every second time.'

function pairsCanShow({ first, test, higher, lower, one_way_from }: PairedReport): string {
  const size = test === 'mcnemar' ? ` (${percent(fewestChanged / first.scenarios)} of them)` : ''
  const here =
    one_way_from === null
      ? ''
      : ` Of ${higher + lower} that change, as here, it takes at least ${one_way_from}.`
  return `${count(first.scenarios, 'pair')} can show a difference only where at least ${fewestChanged} change, all the same way${size}.${here} ${missed}`
}

function countsCanShow({ first, second, test, better_from, worse_to }: IndependentReport): string[] {
  if (test === null) return []
  const claimed = [
    ...(better_from === null ? [] : [`${better_from} or more`]),
    ...(worse_to === null ? [] : [`${worse_to} or fewer`]),
  ]
  const beside = `beside ${second.passed} of ${second.judged}`
  return claimed.length === 0
    ? [`${count(first.judged, 'conversation')} ${beside} can show no difference, whatever comes out.`]
    : [
        `Of ${first.judged}, it takes ${claimed.join(', or ')} that pass to show a difference ${beside}. ${missed}`,
      ]
}

function safetyWords(first: SafetyReport, second: SafetyReport): string {
  const words = ({ failed, judged, at_most }: SafetyReport) =>
    judged === 0
      ? 'none judged'
      : `${failed} of ${judged} (a true rate of up to ${percent(at_most)} is possible)`
  const isWorse = first.failed * second.judged > second.failed * first.judged
  return `Conversations that failed a safety gate: ${words(first)} in the first set, ${words(second)} in the second. ${isWorse ? 'The first set failed more of them: look at these before anything is claimed.' : 'These are counted, not tested.'}`
}
