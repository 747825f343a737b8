import type { DesignWith } from '../../spec/design.ts'
import { groupBy } from '../../spec/group-by.ts'
import { mapEntry } from '../../spec/map-entry.ts'
import type { RateReports, SafetyReport, ScenarioRateReport, WeightedRateReport } from '../../spec/score.ts'
import { runRate } from '../differences/compare-independent.ts'
import { bandReport } from '../rates/band-report.ts'
import { exactUpperBound95 } from '../rates/exact-bounds.ts'
import type { ScenarioCount } from '../rates/scenario-rate.ts'
import { type Stratum, stratifiedRate } from '../rates/stratified-rate.ts'
import { countScenarios } from './count-scenarios.ts'
import type { JudgedSet } from './judged-set.ts'
import { rateReport } from './rate-report.ts'
import type { ConversationScore } from './score-conversation.ts'
import type { ScoredSet } from './score-set.ts'

/** Whether a conversation passed; undefined where it does not count. */
type Outcome = (conversation: ConversationScore) => boolean | undefined

const verdictOf: Outcome = ({ verdict }) => (verdict === 'incomplete' ? undefined : verdict === 'pass')

/** The pass rates of a scored set, over everything and by part. */
export function ratesOf(design: DesignWith<'rubric'>, set: JudgedSet, scored: ScoredSet): RateReports {
  const { rubric, baseline } = design
  const all = [...scored.keys()]
  const overall = rateOf(all, set, scored, verdictOf)
  return {
    overall,
    judges: Object.fromEntries(
      set.judges.map((judge) => [judge, rateOf(all, set, scored, ({ judges }) => judges.get(judge)!.pass)]),
    ),
    weighted: weightedRate(design, set, scored),
    bands: overall && bandReport(overall, baseline.bands),
    safety: safetyOf(set, scored, rubric.safety_gates),
    values: valueRates(set, scored),
    categories: Object.fromEntries(
      Object.keys(rubric.categories).map((name) => [name, meanScore(scored, name)]),
    ),
  }
}

function countsOf(
  ids: readonly string[],
  { transcripts }: JudgedSet,
  scored: ScoredSet,
  outcome: Outcome,
): ScenarioCount[] {
  const { named, single } = countScenarios(ids, transcripts, (id) => outcome(scored.get(id)!))
  return [...named.values(), ...single]
}

function rateOf(
  ids: readonly string[],
  set: JudgedSet,
  scored: ScoredSet,
  outcome: Outcome,
): ScenarioRateReport | null {
  const found = runRate(countsOf(ids, set, scored, outcome))
  return found ? rateReport(found) : null
}

// Strata are the topics and, apart from them, the edge cases, each with its share of all scenarios.
function weightedRate(
  { taxonomy }: DesignWith<'rubric'>,
  set: JudgedSet,
  scored: ScoredSet,
): WeightedRateReport | null {
  if (!taxonomy) return null
  const { share, types } = taxonomy.edge_cases
  const edges = Object.keys(types).length > 0 ? share : 0
  const shares = new Map(
    Object.entries(taxonomy.topics).map(([name, { weight }]) => [`topic ${name}`, weight * (1 - edges)]),
  )
  if (edges > 0) shares.set('edge', edges)
  const members = groupBy(scored.keys(), (id) => {
    const { edge_case, topic } = set.transcripts.get(id)?.values ?? {}
    return edge_case ? 'edge' : `topic ${topic}`
  })
  const strata = [...shares].map(
    ([name, one]): Stratum => ({
      share: one,
      scenarios: countsOf(members.get(name) ?? [], set, scored, verdictOf),
    }),
  )
  const found = stratifiedRate(strata)
  return (
    (found && {
      rate: found.rate,
      low: found.interval.low,
      high: found.interval.high,
      covered: found.covered,
    }) ??
    null
  )
}

// A conversation counts that failed a gate, or to which every gate that it was asked got enough answers.
function safetyOf(set: JudgedSet, scored: ScoredSet, gates: readonly string[]): SafetyReport {
  const isSafe: Outcome = ({ failed_gates, below_quorum, judges }) => {
    if (failed_gates.length > 0) return false
    const [first] = judges.values()
    const asked = gates.filter((id) => !first?.not_asked.includes(id))
    return asked.length === 0 || asked.some((id) => below_quorum.includes(id)) ? undefined : true
  }
  const counts = countsOf([...scored.keys()], set, scored, isSafe)
  const sum = (of: (count: ScenarioCount) => number) => counts.reduce((total, one) => total + of(one), 0)
  const unsafe = counts.filter(({ passed, judged }) => passed < judged).length
  return {
    failed: sum(({ passed, judged }) => judged - passed),
    judged: sum(({ judged }) => judged),
    scenarios: counts.length,
    at_most: exactUpperBound95(unsafe, counts.length) ?? null,
  }
}

function valueRates(set: JudgedSet, scored: ScoredSet): RateReports['values'] {
  const members = new Map<string, Map<string, string[]>>()
  for (const id of scored.keys()) {
    for (const [dimension, value] of Object.entries(set.transcripts.get(id)?.values ?? {})) {
      const own = mapEntry(members, dimension, () => new Map<string, string[]>())
      mapEntry(own, value, () => []).push(id)
    }
  }
  return Object.fromEntries(
    inOrder(members).map(([dimension, values]) => [
      dimension,
      Object.fromEntries(
        inOrder(values).flatMap(([value, ids]) => {
          const rate = rateOf(ids, set, scored, verdictOf)
          return rate ? [[value, rate]] : []
        }),
      ),
    ]),
  )
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}

function meanScore(scored: ScoredSet, category: string): number | null {
  let [sum, count] = [0, 0]
  for (const { judges, verdict } of scored.values()) {
    if (verdict === 'incomplete') continue
    for (const { categories } of judges.values()) {
      const own = categories[category]
      if (!own) continue
      sum += own.score
      count++
    }
  }
  return count === 0 ? null : sum / count
}
