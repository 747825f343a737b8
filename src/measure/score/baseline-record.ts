import type { BaselineRecord, ConversationResult, Dependencies } from '../../spec/record.ts'
import type { ScoreFile } from '../../spec/score.ts'

/** What a record holds beside the scores: who took part, how far the run came, and what failed. */
export type RunFacts = Pick<
  BaselineRecord,
  | 'run'
  | 'base'
  | 'simulator'
  | 'judges'
  | 'planned'
  | 'complete'
  | 'provisional'
  | 'judging'
  | 'unreliable_judges'
  | 'failures'
>

/** The record of a baseline, from its scores. What it depends on is in order of code units. */
export function baselineRecord(
  { aggregation, rates, agreement, criteria, conversations, warnings }: ScoreFile,
  {
    run,
    base,
    simulator,
    judges,
    planned,
    complete,
    provisional,
    judging,
    unreliable_judges = [],
    failures,
  }: RunFacts,
  dependencies: Dependencies,
): BaselineRecord {
  const { overall, judges: alone, weighted, safety, values, categories } = rates
  return {
    version: 1,
    kind: 'baseline',
    run,
    dependencies: Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1))),
    base,
    ...(simulator !== undefined && { simulator }),
    judges,
    aggregation,
    planned,
    complete,
    provisional,
    ...(judging !== undefined && { judging }),
    ...(unreliable_judges.length > 0 && { unreliable_judges }),
    rates: { overall, judges: alone, weighted, safety, values, categories },
    agreement,
    criteria,
    conversations: Object.entries(conversations).map(conversationResult),
    failures,
    warnings,
  }
}

function conversationResult([id, { verdict, score, judges }]: [
  string,
  ScoreFile['conversations'][string],
]): ConversationResult {
  const failed_gates = [...new Set(Object.values(judges).flatMap(({ gate_failed }) => gate_failed))]
  return { id, verdict, ...(score !== null && { score }), failed_gates }
}
