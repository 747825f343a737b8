import { decide } from '../../measure/decide.ts'
import { scoreFile } from '../../measure/score/score-file.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { readSpecDesign } from '../input/read-design.ts'
import { readFormat } from '../input/read-format.ts'
import { describeLines, readJudged } from '../input/read-judged.ts'
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
  const found = await readSpecDesign(args, host, 'score', ['rubric'])
  if (!found) return exitCode.found
  const { design } = found
  const criteria = new Set(Object.keys(design.rubric.criteria))
  const { set, read } = await readJudged({ judgements, transcripts: args.get('transcripts') }, criteria, host)
  const file = scoreFile(design, design.baseline.aggregation, set, read)
  const planned = Math.max(read.transcripts === null ? 0 : set.transcripts.size, set.answers.size)
  const decision = decide({ rates: file.rates, planned, ended: true })
  for (const text of scoreFormats[format](file, decision, host.isTerminal ? host.columns : Infinity))
    host.print(text)
  if (read.problems.length === 0) return exitCode.fine
  host.note(printable(describeLines(read.problems)))
  return exitCode.found
}
