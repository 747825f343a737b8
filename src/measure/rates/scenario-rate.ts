import { type Interval, wilson95 } from '../certainty.ts'
import { intraclassCorrelation } from './intraclass-correlation.ts'

/** What became of the conversations of one scenario: one, or as many as it was repeated. */
export interface ScenarioCount {
  passed: number
  judged: number
}

/** A rate over scenarios, with the interval that their number allows. */
export interface ScenarioRate {
  rate: number
  interval: Interval
  /** Scenarios with a conversation that was judged, and a weight. */
  scenarios: number
  /** How alike repeats of a scenario are; undefined where nothing was repeated, or all conversations ended the same. */
  correlation: number | undefined
  /** How many independent conversations the data are worth. */
  effective: number
}

/**
 * The pass rate of conversations that were repeated by scenario: passed / judged, with Wilson's interval for the number of
 * independent conversations that they are worth, judged / (1 + (m − 1)ρ) where every scenario has m (Kish 1965;
 * Donner and Klar 2000; for scenarios of unequal size their formula with Σm² / Σm). The correlation ρ of repeats is
 * held within 0 and 1, and taken to be 1 where it cannot be told: the data are worth no more than they show, and never less than
 * the scenarios. With one conversation per scenario it is Wilson's interval. Undefined where nothing was judged.
 *
 * Simulated with 10 and 20 scenarios of 2 to 5 repeats, ρ of 0 to .7 and rates of .5 and .8, it covers .91 to .97 nearly
 * always, and .89 at worst (10 scenarios of 5, ρ = .7, rate .8).
 */
export function rateOfScenarios(scenarios: readonly ScenarioCount[]): ScenarioRate | undefined {
  const weighted = scenarios.map((scenario) => ({ ...scenario, weight: scenario.judged }))
  return weightedRate(weighted)
}

/**
 * The pass rate of scenarios that count by weight (Hájek 1971: Σwp / Σw, where p is the share of a scenario's conversations that
 * passed), with Wilson's interval for the number of independent conversations that they are worth:
 * (Σw)² / Σ(w²(1 + (m − 1)ρ) / m). That is Kish's effective size (1965) with the design effect of repeats.
 * Where all have the same weight and one conversation it is Wilson's interval. Undefined where nothing was judged or weighs
 * anything; weights must not be negative.
 *
 * Yan and Su's stratified Wilson interval (2010) is not used: its variance is 0 in each stratum that passed or failed as a
 * whole, and at 10 to 20 scenarios most strata do.
 */
export function weightedRate(
  scenarios: readonly (ScenarioCount & { weight: number })[],
): ScenarioRate | undefined {
  const counted = scenarios.filter(({ judged, weight }) => judged > 0 && weight > 0)
  if (counted.length === 0) return undefined
  const correlation = intraclassCorrelation(counted)
  const alike = Math.min(1, Math.max(0, correlation ?? 1))
  let [weights, passes, squares] = [0, 0, 0]
  for (const { passed, judged, weight } of counted) {
    weights += weight
    passes += (weight * passed) / judged
    squares += (weight * weight * (1 + (judged - 1) * alike)) / judged
  }
  const effective = (weights * weights) / squares
  return {
    rate: passes / weights,
    interval: wilson95((passes * effective) / weights, effective),
    scenarios: counted.length,
    correlation,
    effective,
  }
}
