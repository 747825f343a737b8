import { join } from 'node:path'
import { dependencies } from '../../../compiler/identity/dependencies.ts'
import { auditSettings } from '../../../measure/audit/audit-settings.ts'
import { createAudit } from '../../../measure/audit/create-audit.ts'
import { decide } from '../../../measure/decide.ts'
import { baselineRecord } from '../../../measure/score/baseline-record.ts'
import { chooseFailures } from '../../../measure/score/choose-failures.ts'
import { collectJudgements } from '../../../measure/score/collect-judgements.ts'
import { quoteFailure } from '../../../measure/score/quote-failure.ts'
import { scoreFile } from '../../../measure/score/score-file.ts'
import type { BaselineOptions, BaselineRun, EvaluatedDesign } from '../../../runners/baseline/baseline.ts'
import type { Spending } from '../../../runners/ledger.ts'
import { resultPaths } from '../../../spec/evidence.ts'
import type { BaselineRecord } from '../../../spec/record.ts'
import type { ScoreFile } from '../../../spec/score.ts'
import { count } from '../../../spec/show.ts'
import { exitCode } from '../../exit-code.ts'
import { replaceFile } from '../../files/work-folder.ts'
import { writeResult } from '../../files/write-result.ts'
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
  keep(
    'transcripts.jsonl',
    held.map(({ transcript }) => transcript),
  )
  keep('judgements.jsonl', judgements)
  const scores = scoreRun(design, result)
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
  if (!isPartial) await recordRun(finished, scores, host)
  if (!stopped) return unreliable.length > 0 ? exitCode.found : exitCode.fine
  const reason = code === undefined ? stopped.message : 'it was interrupted.'
  const advice = stopped.name === 'BudgetError' ? ' with a higher limit' : ''
  host.note(
    printable(
      `fdc: The run stopped: ${reason}\n     \`${resume}\`${advice} goes on; what was answered is not paid again.\n`,
    ),
  )
  return code ?? exitCode.stopped
}

function scoreRun(design: EvaluatedDesign, { held, judgements }: BaselineRun): ScoreFile {
  const collection = collectJudgements(new Set(Object.keys(design.rubric.criteria)), true)
  const judged = new Set(judgements.map(({ conversation }) => conversation))
  const transcripts = held.map(({ transcript }) => transcript).filter(({ id }) => judged.has(id))
  for (const transcript of transcripts) collection.addTranscript(transcript)
  for (const judgement of judgements) collection.addJudgement(judgement)
  const { set, withoutTranscript } = collection.finish()
  const read = {
    judgements: judgements.length,
    transcripts: transcripts.length,
    problems: [],
    withoutTranscript,
  }
  const audit = createAudit(auditSettings(design))
  for (const transcript of transcripts) audit.add(transcript)
  return scoreFile(design, design.baseline.aggregation, set, read, audit.result())
}

// A run that stopped is recorded too, so that everybody sees that it has to be finished; but never over one that ended.
async function recordRun(
  { spec, design, options, run, result }: FinishedRun,
  scores: ScoreFile,
  host: Host,
): Promise<void> {
  const file = resultPaths.baseline
  const there = await readRecord(spec, file, 'baseline')
  if (there && 'problem' in there) {
    host.note(printable(`fdc: ${file} ${there.problem}; nothing was recorded over it.\n`))
    return
  }
  if (result.stopped && there?.record.complete) return
  const record = recordOf(design, options, run, result, scores)
  writeResult(spec.folder, file, `${JSON.stringify(record, null, 2)}\n`)
  const { held, planned } = result
  host.note(
    `Recorded ${held.length} of ${count(planned, 'conversation')} in ${file}; \`fdc build\` puts it into base-model-eval-results.md.\n`,
  )
}

function recordOf(
  design: EvaluatedDesign,
  { base, simulator, judges, transcripts }: BaselineOptions,
  { folder }: OpenRun,
  { held, judgements, planned, stopped, unreliable }: BaselineRun,
  scores: ScoreFile,
): BaselineRecord {
  const collection = collectJudgements(new Set(Object.keys(design.rubric.criteria)), true)
  for (const { transcript } of held) collection.addTranscript(transcript)
  for (const judgement of judgements) collection.addJudgement(judgement)
  const { set } = collection.finish()
  const said = new Map(
    judgements.map((one) => [JSON.stringify([one.conversation, one.criterion, one.judge]), one]),
  )
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
      provisional: false,
      unreliable_judges: unreliable,
      failures: chooseFailures(design.rubric, set, scores).map((key) => {
        const judgement = said.get(JSON.stringify([key.conversation, key.criterion, key.judge])) ?? {}
        return quoteFailure(key, judgement, texts.get(key.conversation))
      }),
    },
    dependencies('baseline', design),
  )
}
