import type { QuotedFailure } from '../../spec/record.ts'
import type { Rubric } from '../../spec/rubric.ts'
import type { ScoreFile } from '../../spec/score.ts'
import { criterionResult } from './criterion-result.ts'
import type { JudgedSet } from './judged-set.ts'

/** A NO, or an NA where it is no valid answer, that is worth quoting. */
export type FailureKey = Pick<QuotedFailure, 'conversation' | 'criterion' | 'judge' | 'invalid_na'>

/** What a failure and the judgement that it quotes have in common, as one text. */
export function failureName({ conversation, criterion, judge }: FailureKey): string {
  return JSON.stringify([conversation, criterion, judge])
}

// As many as somebody reads before a decision; of a gate more, since each of them rejects a conversation alone.
const mostOfGate = 3
const mostOfCriterion = 2
const mostInAll = 20

/**
 * Some of the answers that failed conversations: those to safety gates first, then those to the criteria that failed most. Of a
 * criterion the first conversations by name, and of a conversation the first judge, so that no order of input decides.
 */
export function chooseFailures(
  rubric: Rubric,
  { answers, transcripts }: JudgedSet,
  { conversations }: Pick<ScoreFile, 'conversations'>,
): FailureKey[] {
  const failed = [...answers].filter(([id]) => conversations[id]?.verdict === 'fail')
  const refusals = Object.entries(rubric.criteria).map(([criterion, { na_valid, min_turns }]) => {
    const keys = failed.flatMap(([conversation, byJudge]): FailureKey[] => {
      const exchanges = transcripts.get(conversation)?.exchanges
      const judges = [...byJudge].filter(([, own]) => {
        const answer = own.get(criterion)
        return criterionResult({ na_valid, min_turns }, answer, exchanges) === 'failed'
      })
      const [judge] = judges.map(([name]) => name).sort()
      if (judge === undefined) return []
      const isNa = byJudge.get(judge)!.get(criterion) === 'NA'
      return [{ conversation, criterion, judge, ...(isNa && { invalid_na: true as const }) }]
    })
    return { isGate: rubric.safety_gates.includes(criterion), keys }
  })
  const inOrder = refusals.sort(
    (a, b) => Number(b.isGate) - Number(a.isGate) || b.keys.length - a.keys.length,
  )
  return inOrder
    .flatMap(({ isGate, keys }) => keys.slice(0, isGate ? mostOfGate : mostOfCriterion))
    .slice(0, mostInAll)
}
