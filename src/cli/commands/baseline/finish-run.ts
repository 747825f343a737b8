import { join } from 'node:path'
import { auditSettings } from '../../../measure/audit/audit-settings.ts'
import { createAudit } from '../../../measure/audit/create-audit.ts'
import { decide } from '../../../measure/decide.ts'
import { baselineRecord } from '../../../measure/score/baseline-record.ts'
import { chooseFailures, failureName } from '../../../measure/score/choose-failures.ts'
import { collectJudgements } from '../../../measure/score/collect-judgements.ts'
import type { JudgedSet } from '../../../measure/score/judged-set.ts'
import { quoteFailure } from '../../../measure/score/quote-failure.ts'
import { scoreFile } from '../../../measure/score/score-file.ts'
import type { BaselineOptions, BaselineRun, EvaluatedDesign } from '../../../runners/baseline/baseline.ts'
import { runReport } from '../../../runners/baseline/run-report.ts'
import { runWarnings } from '../../../runners/baseline/run-warnings.ts'
import { isUsable } from '../../../runners/baseline/simulate-conversation.ts'
import type { Spending } from '../../../runners/ledger.ts'
import { resultPaths } from '../../../spec/evidence.ts'
import type { BaselineRecord, Transcript } from '../../../spec/record.ts'
import type { ScoreFile } from '../../../spec/score.ts'
import { count } from '../../../spec/show.ts'
import { exitCode } from '../../exit-code.ts'
import { replaceFile } from '../../files/work-folder.ts'
import { writeRecord } from '../../files/write-record.ts'
import type { Host } from '../../host.ts'
import type { LoadedSpec } from '../../input/load-spec.ts'
import { readRecord } from '../../input/read-record.ts'
import { printable } from '../../report/printable.ts'
import { scoreFormats } from '../../report/score/index.ts'
import { spendingWords } from '../../report/spending-words.ts'
import type { OpenRun } from './open-run.ts'

/** A run that has come as far as it comes. */
export interface FinishedRun {
  spec: LoadedSpec
  design: EvaluatedDesign
  options: BaselineOptions
  run: OpenRun
  result: BaselineRun
  spendings: readonly Spending[]
  format: keyof typeof scoreFormats
  /** The command that goes on with it. */
  resume: string
  /** The exit code where somebody interrupted it. */
  code: number | undefined
}

/** Scores what a run brought, writes it down, says what follows, and how it can be resumed. Returns the exit code. */
export async function finishRun(finished: FinishedRun, host: Host): Promise<number> {
  const { design, options, run, result, format, resume, code, spendings } = finished
  const { held, judgements, planned, stopped, unreliable } = result
  const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
  const keep = (name: string, values: readonly object[]) =>
    replaceFile(join(run.folder.path, name), lines(values), 0o600)
  keep('transcripts.jsonl', begunTranscripts(held))
  keep('judgements.jsonl', judgements)
  const collected = collect(design, result)
  const scores = scoreRun(finished, collected)
  const isPartial = options.only !== undefined
  const decision = decide({
    rates: scores.rates,
    planned,
    ended: !stopped,
    partial: isPartial,
    unreliable_judges: unreliable,
  })
  for (const text of scoreFormats[format](scores, decision, host.isTerminal ? host.columns : Infinity))
    host.print(text)
  host.note(printable(spendingWords(spendings)))
  for (const judge of unreliable)
    host.note(
      printable(
        `fdc: ${judge} passes conversations that were made to be failed; nothing may be concluded.\n`,
      ),
    )
  if (!isPartial) await recordRun(finished, scores, collected.set, host)
  if (!stopped) {
    const isMissing =
      held.some((one) => !isUsable(one)) || judgements.some(({ answer }) => answer === 'ERROR')
    if (isMissing) host.note(printable(`fdc: \`${resume} --fork\` asks again for what is missing.\n`))
    return unreliable.length > 0 ? exitCode.found : exitCode.fine
  }
  const reason = code === undefined ? stopped.message : 'it was interrupted.'
  const advice = stopped.name === 'BudgetError' ? ' with a higher limit' : ''
  host.note(
    printable(
      `fdc: The run stopped: ${reason}\n     \`${resume}\`${advice} goes on; what was answered is not paid again.\n`,
    ),
  )
  return code ?? exitCode.stopped
}

// Those of which nothing was said are no transcripts; the warnings tell of them.
function begunTranscripts(held: BaselineRun['held']): Transcript[] {
  return held.map(({ transcript }) => transcript).filter(({ exchanges }) => exchanges.length > 0)
}

function collect(design: EvaluatedDesign, { held, judgements }: BaselineRun) {
  const collection = collectJudgements(new Set(Object.keys(design.rubric.criteria)), true)
  for (const transcript of begunTranscripts(held)) collection.addTranscript(transcript)
  for (const judgement of judgements) collection.addJudgement(judgement)
  return collection.finish()
}

// As `fdc score` scores the files of the run, with what only the run knows.
function scoreRun(
  { design, options, result, run }: FinishedRun,
  { set, withoutTranscript }: ReturnType<typeof collect>,
): ScoreFile {
  const read = {
    judgements: result.judgements.length,
    transcripts: set.transcripts.size,
    problems: [],
    withoutTranscript,
  }
  const audit = createAudit(auditSettings(design))
  for (const transcript of begunTranscripts(result.held)) audit.add(transcript)
  const scores = scoreFile(design, design.baseline.aggregation, set, read, audit.result())
  const report = runReport(design, options, result, run.folder.id)
  const own = runWarnings(design, options, result, report.judges)
  return { ...scores, warnings: [...own, ...scores.warnings], run: report }
}

// A run that stopped is recorded too, so that everybody sees that it has to be finished; but never over one that ended.
async function recordRun(
  { spec, design, options, run, result }: FinishedRun,
  scores: ScoreFile,
  set: JudgedSet,
  host: Host,
): Promise<void> {
  const file = resultPaths.baseline
  const there = await readRecord(spec, file, 'baseline')
  if (there && 'problem' in there) {
    host.note(printable(`fdc: ${file} ${there.problem}; nothing was recorded over it.\n`))
    return
  }
  if (result.stopped && there?.record.complete) return
  if (options.provisional && there?.record.complete && !there.record.provisional) {
    host.note(`fdc: ${file} holds a run without shortcuts; this one was not recorded over it.\n`)
    return
  }
  const record = recordOf(design, options, run, result, scores, set)
  await writeRecord(spec.folder, record)
  const { held, planned } = result
  host.note(
    `Recorded ${held.length} of ${count(planned, 'conversation')} in ${file}; \`fdc build\` puts it into base-model-eval-results.md.\n`,
  )
}

function recordOf(
  design: EvaluatedDesign,
  { base, simulator, judges, transcripts, judging, provisional, dependencies }: BaselineOptions,
  { folder }: OpenRun,
  { held, judgements, planned, stopped, unreliable }: BaselineRun,
  scores: ScoreFile,
  set: JudgedSet,
): BaselineRecord {
  const said = new Map(judgements.map((one) => [failureName(one), one]))
  const texts = new Map(held.map(({ transcript }) => [transcript.id, transcript.exchanges]))
  return baselineRecord(
    scores,
    {
      run: folder.id,
      base,
      simulator: transcripts ? undefined : simulator,
      judges: [...judges],
      planned,
      complete: !stopped,
      provisional,
      judging,
      unreliable_judges: unreliable,
      failures: chooseFailures(design.rubric, set, scores).map((key) => {
        return quoteFailure(key, said.get(failureName(key)) ?? {}, texts.get(key.conversation))
      }),
    },
    dependencies,
  )
}
