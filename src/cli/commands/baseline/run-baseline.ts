import { hash } from 'node:crypto'
import { join } from 'node:path'
import {
  type BaselineOptions,
  type EvaluatedDesign,
  baseline as runner,
} from '../../../runners/baseline/baseline.ts'
import { createLedger } from '../../../runners/ledger.ts'
import { type Budget, createMeter } from '../../../runners/meter.ts'
import type { PriceTable } from '../../../runners/providers/prices/price-table.ts'
import type { Artifact } from '../../../spec/artifact.ts'
import type { Arguments } from '../../args.ts'
import { FileProblem } from '../../files/file-problem.ts'
import { replaceFile } from '../../files/work-folder.ts'
import type { Host } from '../../host.ts'
import type { LoadedSpec } from '../../input/load-spec.ts'
import { Problem } from '../../problem.ts'
import { printable } from '../../report/printable.ts'
import type { scoreFormats } from '../../report/score/index.ts'
import type { ConnectedModels } from '../../runs/connect-models.ts'
import { listenForInterrupt } from '../../runs/listen-for-interrupt.ts'
import { openSession } from '../../runs/open-session.ts'
import { replaySpending } from '../../runs/replay-spending.ts'
import { resumeCommand, writtenFlags } from '../../runs/run-flags.ts'
import { showProgress } from '../../runs/show-progress.ts'
import { type EarlierRun, givenTranscripts, identifyingFlags } from './find-earlier-run.ts'
import { finishRun } from './finish-run.ts'
import { beginRun, type OpenRun, type RunHead, resumeRun } from './open-run.ts'

/** A baseline about which everything is known. */
export interface KnownBaseline {
  spec: LoadedSpec
  design: EvaluatedDesign
  options: BaselineOptions
  args: Arguments
  earlier: EarlierRun | undefined
  models: ConnectedModels
  artifacts: readonly Artifact[]
  prices: PriceTable
  budget: Budget
  concurrency: number
  format: keyof typeof scoreFormats
}

/** Flags that a run does not remember, so that whoever goes on with it has to repeat them. */
const repeatedFlags = ['endpoint', 'concurrency', 'max-cost', 'max-calls', 'max-tokens', 'yes']

/** Begins a baseline or goes on with one, holds it to its end or as far as it comes, and tells what it brought. */
export async function runBaseline(known: KnownBaseline, host: Host): Promise<number> {
  let run: OpenRun | undefined
  try {
    const ledger = createLedger()
    const spending = replaySpending(known.prices, ledger)
    run = openRun(known, spending.observe)
    return await holdRun(known, run, createMeter(known.budget, spending.finish()), ledger, host)
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    const goesOn = run && `\`${commandFor(known, run)}\` goes on; what was answered is not paid again.`
    throw new Problem(error.message, goesOn)
  } finally {
    run?.close()
  }
}

function openRun(known: KnownBaseline, observe: Parameters<typeof resumeRun>[2]): OpenRun {
  const { spec, options, args, earlier } = known
  const head = headOf(known)
  if (earlier && !args.has('fork')) return resumeRun(earlier.folder, head, observe)
  return beginRun(spec.folder, head, earlier?.journal, (folder) => {
    if (!options.transcripts) return
    const lines = options.transcripts.map((one) => `${JSON.stringify(one)}\n`)
    replaceFile(join(folder, givenTranscripts), lines.join(''), 0o600)
  })
}

function headOf({ options, args, models }: KnownBaseline): RunHead {
  const { only, transcripts, judging, provisional } = options
  return {
    runner: runner.id,
    dependencies: options.dependencies,
    flags: writtenFlags(args, identifyingFlags),
    options: {
      addresses: models.addresses,
      judging,
      ...(provisional && { quick: true }),
      ...(only && { only: [...only].sort() }),
      ...(transcripts && { transcripts: hash('sha256', JSON.stringify(transcripts)) }),
    },
  }
}

async function holdRun(
  known: KnownBaseline,
  run: OpenRun,
  meter: ReturnType<typeof createMeter>,
  ledger: ReturnType<typeof createLedger>,
  host: Host,
): Promise<number> {
  const { spec, design, options, models, artifacts, prices, concurrency, format } = known
  const progress = showProgress(host, () => meter.used())
  const interrupt = listenForInterrupt(host, progress.rest)
  try {
    for (const note of models.notes) host.note(printable(`fdc: ${note}\n`))
    const { signal } = interrupt
    const { seed } = design.baseline
    const { journal } = run
    const resume = commandFor(known, run)
    const desk = { folder: run.folder.path, resume }
    const parts = {
      models,
      desk,
      prices,
      meter,
      ledger,
      journal,
      artifacts,
      progress,
      concurrency,
      signal,
      seed,
    }
    const result = await runner.run(design, options, openSession(parts))
    progress.rest()
    if (!result.stopped) journal.ended()
    const spendings = ledger.spendings()
    const code = interrupt.code()
    return await finishRun({ spec, design, options, run, result, spendings, format, resume, code }, host)
  } finally {
    progress.rest()
    interrupt.stop()
  }
}

function commandFor({ args }: KnownBaseline, { folder }: OpenRun): string {
  return resumeCommand(runner.id, folder.id, args, repeatedFlags)
}
