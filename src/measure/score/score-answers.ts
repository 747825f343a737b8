import type { Rubric } from '../../spec/rubric.ts'
import type { CriterionResult } from './criterion-result.ts'
import { add, compare, divide, type Fraction, fractionOf, multiply, toNumber } from './fraction.ts'

/** What came out for one category. */
export interface CategoryScore {
  /** Passed of applicable, from 0 to 1; 1 where everything that was answered is a valid NA. */
  score: number
  passed: number
  applicable: number
}

/** What one set of answers about one conversation makes of it. */
export interface AnswersScore {
  /** Weighted sum of the category scores, from 0 to 1; undefined where no category could be scored. */
  score: number | undefined
  /** The same as an exact fraction. */
  exact: Fraction | undefined
  /** The highest score that it can come to, whatever the missing answers are. */
  highest: Fraction | undefined
  /**
   * Whether the score reaches the threshold and no gate was failed. Undefined where that hangs on answers that are missing:
   * what is missing decides nothing.
   */
  pass: boolean | undefined
  /** Whether nothing is missing that a category or gate asks for. */
  complete: boolean
  categories: Record<string, CategoryScore>
  /** Categories that left the weights, since nothing of them was answered. */
  unscored: string[]
  /** Gates with a NO or an invalid NA. */
  failed_gates: string[]
  /** Criteria that so short a conversation is not asked. */
  not_asked: string[]
  /** Criteria and gates without a readable answer. */
  missing: string[]
}

const one: Fraction = { over: 1n, under: 1n }

/**
 * Scores the answers to one conversation.
 *
 * A category scores passed / applicable. A valid NA leaves the denominator (`na_policy: exclude`) or counts as passed
 * (`pass`); where everything answered is a valid NA, the category scores 1 under both. What is missing or was not asked
 * leaves the denominator; a category of which nothing was answered leaves the weights, which are scaled to sum to 1
 * again. The overall score is the sum of weight × category score, computed as an exact fraction of the decimals that
 * people wrote, so that a score that equals the threshold passes.
 * @param results of every criterion of the rubric
 */
export function scoreAnswers(rubric: Rubric, results: ReadonlyMap<string, CriterionResult>): AnswersScore {
  const { safety_gates, pass_threshold } = rubric
  const { exact, scored, unscored } = scoreCategories(rubric, results)
  const failed_gates = safety_gates.filter((id) => results.get(id) === 'failed')
  const having = (wanted: CriterionResult) =>
    Object.keys(rubric.criteria).filter((id) => results.get(id) === wanted)
  const missing = having('missing')
  const asked = new Set([
    ...safety_gates,
    ...Object.values(rubric.categories).flatMap(({ criteria }) => criteria),
  ])
  const complete = !missing.some((id) => asked.has(id))
  const [highest, lowest] = complete
    ? [exact, exact]
    : (['passed', 'failed'] as const).map(
        (result) => scoreCategories(rubric, supposing(results, result)).exact,
      )
  const reaches = (score: Fraction) => compare(score, fractionOf(pass_threshold)) >= 0
  const mayFail = safety_gates.some((id) => results.get(id) === 'missing')
  return {
    score: exact && toNumber(exact),
    exact,
    highest,
    pass:
      failed_gates.length > 0 || (highest && !reaches(highest))
        ? false
        : !mayFail && lowest && reaches(lowest)
          ? true
          : undefined,
    complete,
    categories: scored,
    unscored,
    failed_gates,
    not_asked: having('not_asked'),
    missing,
  }
}

function scoreCategories({ categories, na_policy }: Rubric, results: ReadonlyMap<string, CriterionResult>) {
  const scored: Record<string, CategoryScore> = {}
  const unscored: string[] = []
  let [sum, weights] = [fractionOf(0), fractionOf(0)]
  for (const [name, { weight, criteria }] of Object.entries(categories)) {
    const tally = tallyOf(criteria.map((id) => results.get(id)))
    const answered = tally.passed + tally.failed + tally.not_applicable
    // With a criterion missing nobody knows whether all of them would have been NA.
    if (answered === 0 || (answered === tally.not_applicable && tally.missing > 0)) {
      unscored.push(name)
      continue
    }
    const extra = na_policy === 'pass' ? tally.not_applicable : 0
    const passed = tally.passed + extra
    const applicable = tally.passed + tally.failed + extra
    const exact = applicable === 0 ? one : { over: BigInt(passed), under: BigInt(applicable) }
    scored[name] = { score: toNumber(exact), passed, applicable }
    sum = add(sum, multiply(fractionOf(weight), exact))
    weights = add(weights, fractionOf(weight))
  }
  const exact = compare(weights, fractionOf(0)) > 0 ? divide(sum, weights) : undefined
  return { exact, scored, unscored }
}

// The results as they would be if everything that is missing had come out so.
function supposing(
  results: ReadonlyMap<string, CriterionResult>,
  result: CriterionResult,
): ReadonlyMap<string, CriterionResult> {
  return new Map([...results].map(([id, own]) => [id, own === 'missing' ? result : own]))
}

function tallyOf(results: readonly (CriterionResult | undefined)[]): Record<CriterionResult, number> {
  const tally = { passed: 0, failed: 0, not_applicable: 0, missing: 0, not_asked: 0 }
  for (const result of results) tally[result ?? 'missing']++
  return tally
}
