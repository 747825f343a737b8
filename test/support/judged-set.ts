import { collectJudgements, type LineComplaint } from '../../src/measure/score/collect-judgements.ts'
import type { JudgedSet } from '../../src/measure/score/judged-set.ts'
import { scoreSet } from '../../src/measure/score/score-set.ts'
import type { DesignWith } from '../../src/spec/design.ts'
import type { Answer, Judgement, Transcript } from '../../src/spec/record.ts'

const words: Record<string, Answer> = { Y: 'YES', N: 'NO', '-': 'NA', '?': 'ERROR' }

/** The answers of a judge to the criteria of a rubric, a letter each in their order: `YN-?`; a space is none. */
export function answersOf(
  { rubric }: DesignWith<'rubric'>,
  conversation: string,
  judge: string,
  letters: string,
): Judgement[] {
  return Object.keys(rubric.criteria).flatMap((criterion, index) => {
    const answer = words[letters[index]!]
    return answer ? [{ conversation, judge, criterion, answer }] : []
  })
}

/** A transcript with so many exchanges. */
export function transcriptOf(id: string, exchanges: number, scenario?: Record<string, string>): Transcript {
  const exchange = { user: 'I lost my bag.', assistant: 'On which line was it?' }
  return { id, exchanges: Array.from({ length: exchanges }, () => exchange), ...(scenario && { scenario }) }
}

/** Judgements and transcripts as a set, with what was complained of. Without transcripts none were given at all. */
export function collect(
  { rubric }: DesignWith<'rubric'>,
  judgements: readonly Judgement[],
  transcripts?: readonly Transcript[],
): { set: JudgedSet; withoutTranscript: string[]; complaints: LineComplaint[] } {
  const collection = collectJudgements(new Set(Object.keys(rubric.criteria)), transcripts !== undefined)
  const complaints = [
    ...(transcripts ?? []).map((one) => collection.addTranscript(one)),
    ...judgements.map((one) => collection.addJudgement(one)),
  ].filter((complaint) => complaint !== undefined)
  return { ...collection.finish(), complaints }
}

/** The same set, scored by the strictest score. */
export function collectAndScore(
  design: DesignWith<'rubric'>,
  judgements: readonly Judgement[],
  transcripts?: readonly Transcript[],
) {
  const collected = collect(design, judgements, transcripts)
  return { ...collected, scored: scoreSet(design, 'strictest_score', collected.set) }
}
