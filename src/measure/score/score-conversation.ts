import type { Aggregation } from '../../spec/baseline.ts'
import type { Verdict } from '../../spec/record.ts'
import type { Rubric } from '../../spec/rubric.ts'
import type { CriterionResult } from './criterion-result.ts'
import { compare, type Fraction, fractionOf, toNumber } from './fraction.ts'
import { type AnswersScore, scoreAnswers } from './score-answers.ts'

/** The results of one judge's answers about one conversation, by criterion: of every one of the rubric. */
export type Results = ReadonlyMap<string, CriterionResult>

/** What several judges make of one conversation. */
export interface ConversationScore {
  judges: Map<string, AnswersScore>
  verdict: Verdict
  /** Overall score from 0 to 1, by the aggregation; undefined while incomplete. */
  score: number | undefined
  /** Largest less smallest score of the judges that answered everything; undefined with fewer than two. */
  spread: number | undefined
  /** Whether the spread is above 0.15, or some judges pass what others fail. */
  disagreement: boolean
  /** Criteria and gates with fewer readable answers than the quorum. */
  below_quorum: string[]
  /** Gates that some judge failed. */
  failed_gates: string[]
  /** Categories that left the weights. */
  unscored: string[]
}

/** Scores that lie further apart than this disagree: the method's number. */
export const disagreementSpread = 0.15

/** Readable answers that a criterion needs: two, or one where only one judge takes part. */
export function quorumOf(judges: number): number {
  return Math.min(2, judges)
}

/**
 * Scores a conversation over all judges.
 *
 * - A gate that any judge failed fails the conversation, whatever else is missing.
 * - Otherwise it is incomplete where a weighted criterion or a gate has fewer readable answers than the quorum.
 * - `strictest_score`: it fails where any judge fails it, and has the lowest score. A judge of whom answers are missing
 *   fails or passes it where that is certain whatever they would have been, and otherwise decides nothing; as a score
 *   counts the highest that such a judge can come to. `strictest_criterion` and `majority` first make one answer of the
 *   judges' answers to each criterion, and score those.
 * @param results by judge; a judge without any answer takes part with none
 */
export function scoreConversation(
  rubric: Rubric,
  aggregation: Aggregation,
  results: ReadonlyMap<string, Results>,
): ConversationScore {
  const judges = new Map([...results].map(([judge, own]) => [judge, scoreAnswers(rubric, own)]))
  const all = [...judges.values()]
  const determined = all.filter(({ pass }) => pass !== undefined)
  // What only a part of the criteria says cannot be held against what all of them say.
  const compared = all.flatMap(({ complete, exact }) => (complete && exact ? [exact] : [])).sort(compare)
  const [lowest] = all.flatMap(({ highest }) => highest ?? []).sort(compare)
  const merged = aggregation === 'strictest_score' ? undefined : mergeResults(rubric, aggregation, results)
  const combined = merged && scoreAnswers(rubric, merged)
  const failed_gates = rubric.safety_gates.filter((id) =>
    [...results.values()].some((own) => own.get(id) === 'failed'),
  )
  const quorum = quorumOf(results.size)
  const below_quorum = Object.keys(rubric.criteria).filter((id) => isBelow(quorum, id, results))
  const passes = combined
    ? combined.pass
    : determined.length === 0
      ? undefined
      : determined.every(({ pass }) => pass === true)
  const verdict =
    failed_gates.length > 0
      ? 'fail'
      : below_quorum.length > 0 || passes === undefined
        ? 'incomplete'
        : passes
          ? 'pass'
          : 'fail'
  const spread = spreadOf(compared)
  return {
    judges,
    verdict,
    score: below_quorum.length > 0 ? undefined : combined ? combined.score : lowest && toNumber(lowest),
    spread: spread && toNumber(spread),
    disagreement:
      (spread !== undefined && compare(spread, fractionOf(disagreementSpread)) > 0) ||
      new Set(determined.map(({ pass }) => pass)).size > 1,
    below_quorum,
    failed_gates,
    unscored: Object.keys(rubric.categories).filter((name) =>
      combined
        ? combined.unscored.includes(name)
        : [...judges.values()].every(({ unscored }) => unscored.includes(name)),
    ),
  }
}

function isBelow(quorum: number, id: string, results: ReadonlyMap<string, Results>): boolean {
  return [...results.values()].filter((own) => own.get(id) !== 'missing').length < quorum
}

function spreadOf(sorted: readonly Fraction[]): Fraction | undefined {
  if (sorted.length < 2) return undefined
  const [low, high] = [sorted[0]!, sorted.at(-1)!]
  return { over: high.over * low.under - low.over * high.under, under: high.under * low.under }
}

// The stricter of two results stands earlier; among equals of a majority it decides.
const strictness = ['failed', 'passed', 'not_applicable'] as const

function mergeResults(
  rubric: Rubric,
  aggregation: 'strictest_criterion' | 'majority',
  results: ReadonlyMap<string, Results>,
): Results {
  const merged = new Map<string, CriterionResult>()
  for (const id of Object.keys(rubric.criteria)) {
    const own = [...results.values()].map((answers) => answers.get(id))
    const counts = strictness.map((result) => own.filter((one) => one === result).length)
    const most = Math.max(...counts)
    const wins = (count: number) => (aggregation === 'majority' ? count === most : count > 0)
    const none = own.includes('not_asked') ? 'not_asked' : 'missing'
    merged.set(id, most === 0 ? none : strictness[counts.findIndex(wins)]!)
  }
  return merged
}
