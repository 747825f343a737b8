import { collectJudgements } from '../../measure/score/collect-judgements.ts'
import { scoreSet } from '../../measure/score/score-set.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { Judgement, Transcript } from '../../spec/record.ts'

/** The judges that pass a conversation which no honest judge passes, in order of code units. */
export function unreliableJudges(
  design: DesignWith<'rubric'>,
  sentinels: readonly Transcript[],
  judgements: readonly Judgement[],
): string[] {
  const collection = collectJudgements(new Set(Object.keys(design.rubric.criteria)), true)
  for (const transcript of sentinels) collection.addTranscript(transcript)
  for (const judgement of judgements) collection.addJudgement(judgement)
  const scored = scoreSet(design, 'strictest_score', collection.finish().set)
  const passed = [...scored.values()].flatMap(({ judges }) =>
    [...judges].filter(([, { pass }]) => pass === true).map(([judge]) => judge),
  )
  return [...new Set(passed)].sort()
}
