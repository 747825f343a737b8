import { type DraftedExample, draftExample, type GivenAnswer } from '../../measure/score/draft-example.ts'
import type { CriterionSplits } from '../../measure/score/find-splits.ts'
import type { JudgedSet } from '../../measure/score/judged-set.ts'
import { mapEntry } from '../../spec/map-entry.ts'
import type { Judgement } from '../../spec/record.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { parseLine } from './parse-line.ts'
import { readCounted } from './read-counted.ts'
import type { JudgedFiles } from './read-judged.ts'
import { readLines } from './read-lines.ts'

/** The answers that drafts are made of, by conversation, criterion and judge. */
type Wanted = ReadonlyMap<string, ReadonlyMap<string, Map<string, GivenAnswer>>>

/** The examples that were drafted, by criterion and conversation. */
type Drafts = Map<string, Map<string, DraftedExample>>

/**
 * Drafts an example for each split, by criterion and in the order of the splits. Scoring keeps no texts, so that this reads
 * the files again and holds nothing but what the drafts need. A Problem where the files have changed since.
 */
export async function readDrafts(
  splits: ReadonlyMap<string, CriterionSplits>,
  set: JudgedSet,
  { judgements, transcripts }: JudgedFiles & { transcripts: string },
  host: Host,
): Promise<Map<string, DraftedExample[]>> {
  const wanted = new Map<string, Map<string, Map<string, GivenAnswer>>>()
  for (const [criterion, { strongest }] of splits)
    for (const id of strongest) mapEntry(wanted, id, () => new Map()).set(criterion, new Map())
  await readAnswers(judgements, wanted, set, host)
  const drafts = await readExamples(transcripts, wanted, set, host)
  return new Map(
    [...splits].map(([criterion, { strongest }]) => [
      criterion,
      strongest.map((id) => {
        const draft = drafts.get(criterion)?.get(id)
        if (!draft) throw changed(transcripts)
        return draft
      }),
    ]),
  )
}

async function readAnswers(path: string, wanted: Wanted, set: JudgedSet, host: Host): Promise<void> {
  const { judgement: check } = await import('#compiled/explain-lines')
  for await (const line of readLines(path, host)) {
    const { data } = parseLine<Judgement>(line, 'judgement', check)
    const given = data && wanted.get(data.conversation)?.get(data.criterion)
    if (!given) continue
    const { conversation, judge, criterion, answer } = data
    // Of an answer that is missing or contradicted nothing can be learned.
    if (answer === 'ERROR' || set.answers.get(conversation)?.get(judge)?.get(criterion) !== answer) continue
    given.set(judge, smaller(givenAnswer(data), given.get(judge)))
  }
  for (const [conversation, byCriterion] of wanted)
    for (const [criterion, given] of byCriterion)
      for (const [judge, own] of set.answers.get(conversation)!)
        if ((own.get(criterion) ?? 'ERROR') !== 'ERROR' && !given.has(judge)) throw changed(path)
}

async function readExamples(path: string, wanted: Wanted, set: JudgedSet, host: Host): Promise<Drafts> {
  const drafts: Drafts = new Map()
  const transcripts = new Map([...wanted.keys()].map((id) => [id, set.transcripts.get(id)!]))
  for await (const one of readCounted(path, { transcripts }, host)) {
    for (const [criterion, given] of wanted.get(one.id)!) {
      const answers = [...given.values()].sort((a, b) => (a.judge < b.judge ? -1 : 1))
      mapEntry(drafts, criterion, () => new Map()).set(one.id, draftExample(one, answers))
    }
  }
  return drafts
}

function givenAnswer({ judge, answer, reasoning, evidence = [] }: Judgement): GivenAnswer {
  const exchanges = [...new Set(evidence.map(({ exchange }) => exchange))].sort((a, b) => a - b)
  return { judge, answer, reasoning, exchanges }
}

// Where an answer stands twice, its text decides which one is taken, and not the order.
function smaller(one: GivenAnswer, other: GivenAnswer | undefined): GivenAnswer {
  return other === undefined || JSON.stringify(one) < JSON.stringify(other) ? one : other
}

function changed(path: string): Problem {
  return new Problem(`${path} changed while it was being read; run again.`)
}
