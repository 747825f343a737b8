import type { ComparedSet } from '../../src/measure/against/compared-set.ts'
import { collectJudgements } from '../../src/measure/score/collect-judgements.ts'
import { scoreFile } from '../../src/measure/score/score-file.ts'
import { design } from '../../src/pipeline.ts'
import type { DesignWith } from '../../src/spec/design.ts'
import type { Answer } from '../../src/spec/record.ts'
import { readFrom } from './read-spec.ts'

const text = `version: 1
domain: {title: Tram lost property, summary: Finds what people left in trams., language: en}
rubric:
  categories: {finding: {weight: 1, criteria: [step]}}
  safety_gates: [promise]
  criteria:
    step: {question: Does the assistant name the next step?}
    promise: {question: Is the conversation free of promises?}
`
const read = await design({ path: 'finetune.config.yaml', text }, readFrom({}))

/** A design of one criterion, `step`, and one gate, `promise`. */
export const runDesign = read.value as DesignWith<'rubric'>

/** A conversation, whether it passed, and what its transcript states. */
export interface Held {
  id: string
  /** The answer to `step`; an ERROR leaves the conversation incomplete. */
  answer?: Answer
  gate?: Answer
  scenario?: Record<string, string>
  said?: string
  judges?: readonly string[]
}

/** A run of conversations as one judge, `x`, has answered about them; with transcripts unless told otherwise. */
export function judgedRun(held: readonly Held[], { transcripts = true } = {}): ComparedSet {
  const collection = collectJudgements(new Set(['step', 'promise']), transcripts)
  for (const { id, answer = 'YES', gate = 'YES', scenario, said = '', judges = ['x'] } of held) {
    const exchanges = [{ user: 'I lost my bag.', assistant: said }]
    if (transcripts) collection.addTranscript({ id, exchanges, ...(scenario && { scenario }) })
    for (const judge of judges) {
      collection.addJudgement({ conversation: id, judge, criterion: 'step', answer })
      collection.addJudgement({ conversation: id, judge, criterion: 'promise', answer: gate })
    }
  }
  const { set, withoutTranscript } = collection.finish()
  const lines = {
    judgements: held.length,
    transcripts: transcripts ? held.length : null,
    problems: [],
    withoutTranscript,
  }
  return { set, file: scoreFile(runDesign, 'strictest_score', set, lines, null) }
}
