import { type ScenarioCount, type ScenarioRate, weightedRate } from './scenario-rate.ts'

/** A value of the taxonomy, or a combination of values, with the scenarios that were drawn for it. */
export interface Stratum {
  /** Its share in the taxonomy. */
  share: number
  scenarios: readonly ScenarioCount[]
}

/** A rate over strata, and how much of the taxonomy it speaks of. */
export interface StratifiedRate extends ScenarioRate {
  /** The share of strata with a conversation that was judged, among all shares. */
  covered: number
}

/**
 * The pass rate that the taxonomy as a whole would have: Σ share × rate of a stratum, where each scenario weighs its stratum's
 * share divided by the number of its scenarios (Cochran 1977, equation 5.1; the interval is that of `weightedRate`). A stratum
 * without a judged conversation leaves the shares, which then make up a whole again. Where scenarios were drawn in
 * proportion and not repeated it is the raw rate with Wilson's interval. Undefined where nothing was judged.
 */
export function stratifiedRate(strata: readonly Stratum[]): StratifiedRate | undefined {
  let [all, judgedShares] = [0, 0]
  const weighted = strata.flatMap(({ share, scenarios }) => {
    const counted = scenarios.filter(({ judged }) => judged > 0)
    all += share
    if (counted.length > 0) judgedShares += share
    return counted.map((scenario) => ({ ...scenario, weight: share / counted.length }))
  })
  const rate = weightedRate(weighted)
  return rate && { ...rate, covered: judgedShares / all }
}
