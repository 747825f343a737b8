import { rateOfScenarios, type ScenarioCount } from '../rates/scenario-rate.ts'
import { type Claim, claimOf } from './claim.ts'
import { fisherExact } from './fisher-exact.ts'
import { type RateEstimate, squareAndAdd } from './square-and-add.ts'

/** Two runs compared: how much higher the rate of `one` is than that of `other`. */
export interface Comparison {
  one: RateEstimate
  other: RateEstimate
  difference: number
  /** 95 % interval of the difference. */
  interval: RateEstimate['interval']
  /** Chance of a difference as large or larger if there is none; undefined without an exact test. */
  p: number | undefined
  test: 'fisher' | 'mcnemar' | 'sign_flip' | undefined
  claim: Claim
}

/**
 * Compares two runs whose scenarios are not the same, by what became of each scenario. The interval is Newcombe's (1998, method
 * 10) and the test Fisher's. Where scenarios were repeated, the interval is made of those of `rateOfScenarios`, and there is no
 * test: Fisher's would take repeats for independent conversations. Undefined where one run has nothing judged.
 */
export function compareIndependent(
  one: readonly ScenarioCount[],
  other: readonly ScenarioCount[],
): Comparison | undefined {
  const [first, second] = [rateOfScenarios(one), rateOfScenarios(other)]
  if (!first || !second) return undefined
  const isRepeated = [...one, ...other].some(({ judged }) => judged > 1)
  const p = isRepeated ? undefined : fisherExact(total(one), total(other))
  return compare(first, second, 0, p, isRepeated ? undefined : 'fisher')
}

/** Puts a comparison together from two rates, their correlation, and a test. */
export function compare(
  { rate, interval }: RateEstimate,
  against: RateEstimate,
  correlation: number,
  p: number | undefined,
  test: Comparison['test'],
): Comparison {
  const one = { rate, interval }
  const other = { rate: against.rate, interval: against.interval }
  const difference = squareAndAdd(one, other, correlation)
  return {
    one,
    other,
    difference: rate - other.rate,
    interval: difference,
    p,
    test,
    claim: claimOf(difference, p),
  }
}

function total(scenarios: readonly ScenarioCount[]): ScenarioCount {
  const sum = (key: keyof ScenarioCount) => scenarios.reduce((all, scenario) => all + scenario[key], 0)
  return { passed: sum('passed'), judged: sum('judged') }
}
