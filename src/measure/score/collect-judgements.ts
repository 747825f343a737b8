import { hash } from 'node:crypto'
import { mapEntry } from '../../spec/map-entry.ts'
import type { Answer, Judgement, Transcript } from '../../spec/record.ts'
import type { LineProblem } from '../../spec/score.ts'
import { show } from '../../spec/show.ts'
import { compareTexts } from '../audit/smallest.ts'
import type { JudgedSet, KnownTranscript } from './judged-set.ts'

/** What is wrong with a line, whatever file it stands in. */
export type LineComplaint = Pick<LineProblem, 'code' | 'message'>

/** Takes in first transcripts and then judgements, each in any order, and makes a set of them. */
export interface Collection {
  addTranscript(transcript: Transcript): LineComplaint | undefined
  addJudgement(judgement: Judgement): LineComplaint | undefined
  /** The set, and the conversations that have judgements and no transcript. */
  finish(): { set: JudgedSet; withoutTranscript: string[] }
}

/**
 * Begins a set. Two judgements of one criterion, conversation and judge are one where they agree, and a missing answer
 * where they do not, so that no order decides. One about another version of its transcript does not count. Of two transcripts of one name one stays, by `compareVersions`.
 * @param hasTranscripts whether transcripts are given at all
 */
export function collectJudgements(criteria: ReadonlySet<string>, hasTranscripts: boolean): Collection {
  const transcripts = new Map<string, KnownTranscript>()
  const answers = new Map<string, Map<string, Map<string, Answer>>>()
  const contradicted = new Set<string>()
  const stale = new Set<string>()
  const judges = new Set<string>()
  return {
    addTranscript(transcript) {
      const { id } = transcript
      const known = knownTranscript(transcript)
      const other = transcripts.get(id)
      const order = other ? compareVersions(known, other) : -1
      if (order < 0) transcripts.set(id, known)
      if (!other) return undefined
      return order === 0
        ? { code: 'duplicate', message: `The conversation ${show(id)} stands here again.` }
        : {
            code: 'contradiction',
            message: `The conversation ${show(id)} has two transcripts; every conversation must have one.`,
          }
    },
    addJudgement({ conversation, judge, criterion, answer, transcript_sha256 }) {
      if (!criteria.has(criterion))
        return {
          code: 'unknown_criterion',
          message: `${show(criterion)} is no criterion of the rubric; the judgement does not count.`,
        }
      judges.add(judge)
      const byJudge = mapEntry(answers, conversation, () => new Map<string, Map<string, Answer>>())
      const own = mapEntry(byJudge, judge, () => new Map<string, Answer>())
      const now = transcripts.get(conversation)?.digest
      if (transcript_sha256 !== undefined && now !== undefined && transcript_sha256 !== now) {
        stale.add(conversation)
        return undefined
      }
      const before = own.get(criterion)
      const key = JSON.stringify([conversation, judge, criterion])
      if (before === undefined) {
        own.set(criterion, answer)
        return undefined
      }
      const what = `Judge ${show(judge)} answered ${show(criterion)} of the conversation ${show(conversation)}`
      if (before === answer && !contradicted.has(key))
        return { code: 'duplicate', message: `${what} before, and the same.` }
      contradicted.add(key)
      own.set(criterion, 'ERROR')
      return { code: 'contradiction', message: `${what} in two ways; the answer counts as missing.` }
    },
    finish() {
      const ids = [...answers.keys()].sort()
      return {
        set: {
          judges: [...judges].sort(),
          answers: new Map(ids.map((id) => [id, answers.get(id)!])),
          transcripts,
          stale: [...stale].sort(),
        },
        withoutTranscript: hasTranscripts ? ids.filter((id) => !transcripts.has(id)) : [],
      }
    },
  }
}

/** What scoring needs of a transcript. */
export function knownTranscript({
  id,
  exchanges,
  scenario: { id: scenario, ...values } = {},
}: Transcript): KnownTranscript {
  return {
    exchanges: exchanges.length,
    scenario: scenario ?? id,
    named: scenario !== undefined,
    values,
    digest: digestTranscript(exchanges),
  }
}

/**
 * Below 0 where the first of two transcripts of a conversation counts, and 0 where they are the same to scoring: the
 * smaller digest decides, and where the same was said, the scenario. No order in a file does.
 */
export function compareVersions(a: KnownTranscript, b: KnownTranscript): number {
  return compareTexts(a.digest, b.digest) || compareTexts(scenarioText(a), scenarioText(b))
}

function scenarioText({ scenario, named, values }: KnownTranscript): string {
  const byName = Object.entries(values).sort(([a], [b]) => compareTexts(a, b))
  return JSON.stringify([scenario, named, byName])
}

/**
 * The digest of what was said: SHA-256 of the JSON of the exchanges, `[{"user": …, "assistant": …}, …]` without spaces,
 * in UTF-8. Whatever else a transcript holds does not count.
 */
export function digestTranscript(exchanges: Transcript['exchanges']): string {
  return hash('sha256', JSON.stringify(exchanges.map(({ user, assistant }) => ({ user, assistant }))))
}
