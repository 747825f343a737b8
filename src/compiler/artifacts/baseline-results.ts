import { decide } from '../../measure/decide.ts'
import { decisionWords } from '../../measure/decision-words.ts'
import { bandReport } from '../../measure/rates/band-report.ts'
import type { DesignWith } from '../../spec/design.ts'
import { resultPaths } from '../../spec/evidence.ts'
import { changedSince } from '../../spec/identity.ts'
import { nameParts } from '../../spec/name-parts.ts'
import { decimal, percent, rateWords } from '../../spec/number-words.ts'
import type { BaselineRecord } from '../../spec/record.ts'
import type { AgreementReport, ScenarioRateReport } from '../../spec/score.ts'
import { count } from '../../spec/show.ts'
import { dependencies } from '../identity/dependencies.ts'
import { baselineLimits } from './baseline-limits.ts'
import { quotedFailures } from './quoted-failures.ts'

type Needed = DesignWith<'rubric'>

/** What the template shows of a recorded baseline, verdict first. */
export function baselineResults(design: Needed, record: BaselineRecord) {
  const { rubric, baseline } = design
  const { rates, agreement, criteria, planned, complete, judges, simulator, unreliable_judges } = record
  const { overall, safety, weighted } = rates
  const bands = overall && bandReport(overall, baseline.bands)
  const decision = decide({
    rates: { overall, bands, safety },
    planned,
    ended: complete,
    ...(unreliable_judges && { unreliable_judges }),
  })
  const [verdict, ...reasons] = decisionWords(decision, { bands, safety })
  return {
    verdict: verdict!,
    caveats: caveatsOf(design, record),
    facts: [
      `Passed: ${rateWords(overall)}.`,
      ...(weighted
        ? [
            `Weighted by the taxonomy: ${percent(weighted.rate)} (interval ${percent(weighted.low)} to ${percent(weighted.high)}). The unweighted rate decides.`,
          ]
        : []),
      ...reasons,
      `${record.base} was asked${simulator === undefined ? '' : `, ${simulator} played the users`}, and ${judges.join(', ')} judged ${overall?.judged ?? 0} of ${count(planned, 'conversation')}; ${record.aggregation}, run ${record.run}.`,
    ],
    categories: Object.entries(rates.categories).map(([name, score]) => ({ name, score: decimal(score) })),
    criteria: Object.entries(criteria).map(([id, { yes, no, na, error, absent, not_asked }]) => ({
      id: rubric.safety_gates.includes(id) ? `${id} (gate)` : id,
      counts: [yes, no, na, error + absent, not_asked].join(' | '),
      ...coefficients(agreement.criteria[id]),
    })),
    parts: [
      { title: 'By topic', rows: rateRows(rates.values.topic) },
      { title: 'By edge case', rows: rateRows(rates.values.edge_case) },
      { title: 'By judge, each alone', rows: rateRows(rates.judges) },
    ].filter(({ rows }) => rows.length > 0),
    agreement: [
      { judges: 'all', ...coefficients(agreement) },
      ...agreement.pairs.map((pair) => ({ judges: pair.judges.join(' and '), ...coefficients(pair) })),
    ],
    failures: quotedFailures(rubric, record),
    limits: baselineLimits(record),
  }
}

function caveatsOf(design: Needed, record: BaselineRecord): string[] {
  const changed = changedSince(record.dependencies, dependencies('baseline', design))
  return [
    ...(changed.length > 0
      ? [`Out of date: since ${resultPaths.baseline} was recorded, ${nameParts(changed)} changed.`]
      : []),
    ...(record.provisional
      ? ['Provisional: the run took shortcuts, and nothing should be decided by it.']
      : []),
  ]
}

function rateRows(rates: Readonly<Record<string, ScenarioRateReport | null>> = {}) {
  return Object.entries(rates).map(([name, rate]) => ({ name, rate: rateWords(rate) }))
}

function coefficients(report: AgreementReport | undefined) {
  return {
    agree: decimal(report?.raw ?? null),
    ac1: decimal(report?.ac1 ?? null),
    kappa: decimal(report?.kappa ?? null),
    alpha: decimal(report?.alpha ?? null),
  }
}
