import { compareSets } from '../../measure/against/compare-sets.ts'
import type { ComparedSet } from '../../measure/against/compared-set.ts'
import { decide } from '../../measure/decide.ts'
import { scoreFile } from '../../measure/score/score-file.ts'
import type { AgainstReport } from '../../spec/against.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { ScoreFile } from '../../spec/score.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { mustBeReadTwice } from '../input/read-again.ts'
import { type ReadAgainst, readAgainst } from '../input/read-against.ts'
import { readAudited } from '../input/read-audited.ts'
import { readSpecDesign } from '../input/read-design.ts'
import { readFormat } from '../input/read-format.ts'
import { describeLines } from '../input/read-judged.ts'
import { Problem } from '../problem.ts'
import { printable } from '../report/printable.ts'
import { scoreFormats } from '../report/score/index.ts'

const formats = ['table', 'json', 'markdown'] as const

/** Scores judgements of conversations by the rubric, wherever both were made. Asks no model. */
export async function score(args: Arguments, host: Host): Promise<number> {
  const format = readFormat(args, formats)
  const judgements = args.get('judgements')
  if (judgements === undefined)
    throw new Problem('`fdc score` scores judgements; name their file with `--judgements <path>`.')
  const writeDrafts = args.has('draft-examples')
    ? (await import('./score/prepare-drafts.ts')).prepareDrafts(args, host)
    : undefined
  const found = await readSpecDesign(args, host, 'score', ['rubric'])
  if (!found) return exitCode.found
  const { spec, design } = found
  const files = { judgements, transcripts: args.get('transcripts') }
  const recording = args.has('record') ? await import('./score/record-baseline.ts') : undefined
  const base = await recording?.checkRecording(spec, design)
  if (recording)
    for (const file of [judgements, files.transcripts ?? []].flat()) mustBeReadTwice(file, '--record', host)
  const { set, read, audit } = await readAudited(files, design, host)
  const second = await readAgainst(args, design, host)
  const alone = scoreFile(design, design.baseline.aggregation, set, read, audit)
  const scores: ScoreFile = second
    ? { ...alone, against: compare(design, { set, file: alone }, second) }
    : alone
  const planned = Math.max(read.transcripts === null ? 0 : set.transcripts.size, set.answers.size)
  const decision = decide({ rates: scores.rates, planned, ended: true })
  for (const text of scoreFormats[format](scores, decision, host.isTerminal ? host.columns : Infinity))
    host.print(text)
  await writeDrafts?.(design, set)
  const problems = [...read.problems, ...(second?.read.problems ?? [])]
  if (problems.length > 0) {
    host.note(printable(describeLines(problems)))
    if (recording) host.note('Nothing was recorded; mend those lines first.\n')
    return exitCode.found
  }
  await recording?.recordBaseline(spec, design, base!, { files, set, scores, planned }, host)
  return exitCode.fine
}

function compare(
  design: DesignWith<'rubric'>,
  first: ComparedSet,
  { set, read, audit, judgements }: ReadAgainst,
): AgainstReport {
  const file = scoreFile(design, first.file.aggregation, set, read, audit)
  return compareSets(design.rubric, first, { set, file }, judgements)
}
