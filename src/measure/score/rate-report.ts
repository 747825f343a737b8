import type { ScenarioRateReport } from '../../spec/score.ts'
import type { RunRate } from '../differences/compare-independent.ts'

/** A rate over scenarios as it is reported. */
export function rateReport({
  passed,
  judged,
  rate,
  interval,
  scenarios,
  effective,
}: RunRate): ScenarioRateReport {
  return { passed, judged, rate, low: interval.low, high: interval.high, scenarios, effective }
}
