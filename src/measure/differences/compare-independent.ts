import { rateOfScenarios, type ScenarioCount } from '../rates/scenario-rate.ts'
import { type Claim, claimOf } from './claim.ts'
import { fisherExact } from './fisher-exact.ts'
import { type RateEstimate, squareAndAdd } from './square-and-add.ts'

/** What became of a run: its rate with the interval, and what both are made of. */
export interface RunRate extends RateEstimate, ScenarioCount {
  /** Scenarios with a conversation that was judged. */
  scenarios: number
  /** How many independent conversations these are worth. */
  effective: number
}

/** Two runs compared: how much higher the rate of `one` is than that of `other`. */
export interface Comparison {
  one: RunRate
  other: RunRate
  /** The nearest number to the difference of the fractions. */
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
  const [first, second] = [runRate(one), runRate(other)]
  if (!first || !second) return undefined
  const isRepeated = [...one, ...other].some(({ judged }) => judged > 1)
  const p = isRepeated ? undefined : fisherExact(first, second)
  return compare(first, second, 0, p, isRepeated ? undefined : 'fisher')
}

/** The rate of a run over its scenarios; undefined where nothing was judged. */
export function runRate(scenarios: readonly ScenarioCount[]): RunRate | undefined {
  const found = rateOfScenarios(scenarios)
  if (!found) return undefined
  const sum = (key: keyof ScenarioCount) => scenarios.reduce((all, scenario) => all + scenario[key], 0)
  const { rate, interval, scenarios: judged, effective } = found
  return { rate, interval, passed: sum('passed'), judged: sum('judged'), scenarios: judged, effective }
}

/** Puts a comparison together from two rates, their correlation, and a test. */
export function compare(
  one: RunRate,
  other: RunRate,
  correlation: number,
  p: number | undefined,
  test: Comparison['test'],
): Comparison {
  const interval = squareAndAdd(one, other, correlation)
  return { one, other, difference: differenceOf(one, other), interval, p, test, claim: claimOf(interval, p) }
}

/** How much larger the share is that passed in `one`: the nearest number to it, which subtracting rates would miss. */
export function differenceOf(one: ScenarioCount, other: ScenarioCount): number {
  return (one.passed * other.judged - other.passed * one.judged) / (one.judged * other.judged)
}
