import { collectJudgements, type LineComplaint } from '../../measure/score/collect-judgements.ts'
import type { JudgedSet } from '../../measure/score/judged-set.ts'
import type { ReadLines } from '../../measure/score/score-file.ts'
import type { Judgement, Transcript } from '../../spec/record.ts'
import type { LineProblem } from '../../spec/score.ts'
import { count, show } from '../../spec/show.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { parseLine } from './parse-line.ts'
import { readLines } from './read-lines.ts'

/** The files that a set is read from, as the user wrote them. */
export interface JudgedFiles {
  judgements: string
  transcripts: string | undefined
}

/**
 * Reads transcripts and judgements. What is wrong with a line is said with its place, and the line counts as none.
 * @param onTranscript is given the first transcript of each conversation
 */
export async function readJudged(
  { judgements, transcripts }: JudgedFiles,
  criteria: ReadonlySet<string>,
  host: Host,
  onTranscript: (transcript: Transcript) => void = () => {},
): Promise<{ set: JudgedSet; read: ReadLines }> {
  const checks = await import('#compiled/explain-lines')
  const collection = collectJudgements(criteria, transcripts !== undefined)
  const problems: LineProblem[] = []
  const readAll = async <Data>(
    file: string,
    kind: 'transcript' | 'judgement',
    add: (data: Data, line: number) => LineComplaint | undefined,
  ): Promise<number> => {
    let lines = 0
    for await (const line of readLines(file, host)) {
      lines++
      const complain = (complaint: LineComplaint) =>
        void problems.push({ file, line: line.number, ...complaint })
      const { data, message } = parseLine<Data>(line, kind, checks[kind])
      if (message !== undefined) {
        complain({ code: 'malformed', message })
        continue
      }
      const complaint = add(data, line.number)
      if (complaint) complain(complaint)
    }
    return lines
  }
  const read =
    transcripts === undefined
      ? null
      : await readAll<Transcript>(transcripts, 'transcript', (transcript) => {
          const complaint = collection.addTranscript(transcript)
          if (!complaint) onTranscript(transcript)
          return complaint
        })
  const firstLines = new Map<string, number>()
  const judged = await readAll<Judgement>(judgements, 'judgement', (judgement, line) => {
    if (!firstLines.has(judgement.conversation)) firstLines.set(judgement.conversation, line)
    return collection.addJudgement(judgement)
  })
  const { set, withoutTranscript } = collection.finish()
  if (set.judges.length > mostJudges)
    throw new Problem(
      `${judgements} has ${set.judges.length} judges; there may be at most ${mostJudges}.`,
      'A judge has the same name wherever it judges, without the id of a run or a conversation.',
    )
  for (const id of withoutTranscript) {
    problems.push({
      file: judgements,
      line: firstLines.get(id)!,
      code: 'no_transcript',
      message: `The conversation ${show(id)} has no transcript in ${transcripts}.`,
    })
  }
  return { set, read: { judgements: judged, transcripts: read, problems, withoutTranscript } }
}

// Agreement is computed for each two of them.
const mostJudges = 100

const mostShown = 20

/** The problems as text, `file:line: message`; of many the first, and how many there are of each kind. */
export function describeLines(problems: readonly LineProblem[]): string {
  if (problems.length === 0) return ''
  const shown = problems.slice(0, mostShown).map(({ file, line, message }) => `${file}:${line}: ${message}\n`)
  const kinds = new Map<string, number>()
  for (const { code } of problems) kinds.set(code, (kinds.get(code) ?? 0) + 1)
  const counts = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, number]) => `${code.replaceAll('_', ' ')} ${number}`)
  const more = problems.length > mostShown ? ` (${problems.length - mostShown} not shown)` : ''
  const are = problems.length === 1 ? 'it is' : 'they are'
  return `${shown.join('')}${count(problems.length, 'line')} cannot be used as ${are}${more}: ${counts.join(', ')}.\n`
}
