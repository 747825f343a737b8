import type { Aggregation } from '../../spec/baseline.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { Answer } from '../../spec/record.ts'
import type { JudgeScore, ScoredConversation } from '../../spec/score.ts'
import { criterionResult } from './criterion-result.ts'
import type { JudgedSet } from './judged-set.ts'
import type { AnswersScore } from './score-answers.ts'
import { type ConversationScore, type Results, scoreConversation } from './score-conversation.ts'

/** The conversations of a set with what judges make of them, in order of code units. */
export type ScoredSet = ReadonlyMap<string, ConversationScore>

/** Scores every conversation of a set that has a judgement. */
export function scoreSet(
  { rubric }: DesignWith<'rubric'>,
  aggregation: Aggregation,
  { judges, answers, transcripts }: JudgedSet,
): ScoredSet {
  const criteria = Object.entries(rubric.criteria)
  const resultsOf = (own: ReadonlyMap<string, Answer> | undefined, exchanges: number | undefined): Results =>
    new Map(criteria.map(([id, criterion]) => [id, criterionResult(criterion, own?.get(id), exchanges)]))
  const scored = new Map<string, ConversationScore>()
  for (const [id, byJudge] of answers) {
    const exchanges = transcripts.get(id)?.exchanges
    const results = new Map(judges.map((judge) => [judge, resultsOf(byJudge.get(judge), exchanges)]))
    scored.set(id, scoreConversation(rubric, aggregation, results))
  }
  return scored
}

/** A scored conversation as `fdc score --format json` writes it. */
export function conversationReport(one: ConversationScore): ScoredConversation {
  return {
    judges: Object.fromEntries([...one.judges].map(([judge, score]) => [judge, judgeReport(score)])),
    verdict: one.verdict,
    score: one.score ?? null,
    spread: one.spread ?? null,
    disagreement: one.disagreement,
    incomplete: one.below_quorum,
    unscored: one.unscored,
  }
}

function judgeReport({
  score,
  pass,
  categories,
  failed_gates,
  not_asked,
  missing,
}: AnswersScore): JudgeScore {
  return {
    score: score ?? null,
    pass: pass ?? null,
    categories: Object.fromEntries(Object.entries(categories).map(([name, one]) => [name, one.score])),
    gate_failed: failed_gates,
    not_asked,
    missing,
  }
}
