import { compile } from '../../compiler/compile.ts'
import { dependencies } from '../../compiler/identity/dependencies.ts'
import { digestTranscript } from '../../measure/score/collect-judgements.ts'
import {
  type BaselineOptions,
  type EvaluatedDesign,
  baseline as runner,
} from '../../runners/baseline/baseline.ts'
import { estimateBaseline } from '../../runners/baseline/estimate-baseline.ts'
import { createPriceTable, type PriceTable } from '../../runners/providers/prices/price-table.ts'
import type { Artifact } from '../../spec/artifact.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { readSpecDesign } from '../input/read-design.ts'
import { readFormat } from '../input/read-format.ts'
import { readNumber } from '../input/read-number.ts'
import { readUserConfig, userConfigPath } from '../input/read-user-config.ts'
import { Problem } from '../problem.ts'
import { estimateTable } from '../report/estimate-table.ts'
import { printable } from '../report/printable.ts'
import { listenForInterrupt } from '../runs/listen-for-interrupt.ts'
import { openSession } from '../runs/open-session.ts'
import { refuseErrors } from '../runs/refuse-errors.ts'
import { showProgress } from '../runs/show-progress.ts'
import { spentBefore } from '../runs/spent-before.ts'
import { finishRun } from './baseline/finish-run.ts'
import { openRun } from './baseline/open-run.ts'
import {
  readBudget,
  readConcurrency,
  readEndpoints,
  readExchanges,
  readRoles,
} from './baseline/read-options.ts'
import { readTranscripts } from './baseline/read-transcripts.ts'

const formats = ['table', 'json', 'markdown'] as const

/** Does the base model need the fine-tune at all? Has it converse with a simulated user, and judged. */
export async function baseline(args: Arguments, host: Host): Promise<number> {
  const format = readFormat(args, formats)
  const found = await readSpecDesign(args, host, 'baseline', ['taxonomy', 'personas', 'rubric', 'prompts'])
  if (!found) return exitCode.found
  const { spec } = found
  const refused = await refuseErrors(spec, 'baseline', args, host)
  if (refused !== undefined) return refused
  const seed = readNumber(args, 'seed', 0) ?? found.design.baseline.seed
  const exchanges = readExchanges(args, found.design.baseline.exchanges)
  const asked: EvaluatedDesign = {
    ...found.design,
    baseline: { ...found.design.baseline, seed, exchanges },
  }
  const transcripts = await readTranscripts(args.get('transcripts'), host)
  const roles = readRoles(args, asked, transcripts)
  // What a run is told on its command line counts as if the spec said it.
  const design: EvaluatedDesign = { ...asked, baseline: { ...asked.baseline, ...rolesOf(roles) } }
  const options: BaselineOptions = { ...roles, dependencies: dependencies('baseline', design) }
  const artifacts = compile(design, spec.name)
  const config = await readUserConfig(userConfigPath(host.env))
  const prices = createPriceTable(config.prices)
  const budget = readBudget(args, design)
  const estimate = estimateOf(design, options, artifacts, prices)
  if (args.has('dry-run')) {
    host.print(
      format === 'json'
        ? `${JSON.stringify({ schemaVersion: 1, estimate }, null, 2)}\n`
        : estimateTable(estimate),
    )
    return exitCode.fine
  }
  const unpriced = estimate.filter(({ usd }) => usd === null).map(({ model }) => model)
  if (budget.usd !== undefined && unpriced.length > 0)
    throw new Problem(
      `A budget of dollars cannot be kept: the price of ${unpriced.join(', ')} is unknown.`,
      'Write it into ~/.config/fdc/config.yaml under `prices`, or limit calls and tokens by --max-calls and --max-tokens.',
    )
  const isFree = estimate.every(({ usd }) => usd?.high === 0)
  if (!isFree && !args.has('yes') && budget.usd === undefined) {
    host.note(estimateTable(estimate))
    throw new Problem(
      'This run is paid and has no limit.',
      'Look at the estimate, then run it with --max-cost, or with --yes.',
    )
  }
  const run = openRun(args, spec, options.dependencies, optionsOf(design, options))
  const interrupt = listenForInterrupt(host)
  try {
    const { session, meter, ledger, notes } = await openSession({
      models: [...(transcripts ? [] : [options.base, options.simulator]), ...options.judges],
      sources: { flags: readEndpoints(args), environment: host.env, config },
      prices,
      budget,
      before: spentBefore(run.journal.events, prices),
      journal: run.journal,
      artifacts,
      progress: showProgress(host, () => used()),
      concurrency: readConcurrency(args),
      signal: interrupt.signal,
      folder: spec.folder,
      seed,
    })
    const used = () => meter.used()
    for (const note of notes) host.note(printable(`fdc: ${note}\n`))
    const result = await runner.run(design, options, session)
    return await finishRun(
      { spec, design, options, run, result, spendings: ledger.spendings(), format, signal: interrupt.signal },
      host,
    )
  } finally {
    interrupt.stop()
    run.journal.close()
  }
}

function rolesOf({ base, simulator, judges }: Pick<BaselineOptions, 'base' | 'simulator' | 'judges'>) {
  return { base, simulator, judges: [...judges] }
}

function optionsOf(
  { baseline: { seed, exchanges, repeats, plan } }: EvaluatedDesign,
  options: BaselineOptions,
) {
  const { only, transcripts, judging, provisional } = options
  return {
    ...rolesOf(options),
    seed,
    exchanges,
    repeats,
    plan,
    judging,
    ...(provisional && { quick: true }),
    ...(only && { only: [...only].sort() }),
    ...(transcripts && {
      transcripts: transcripts.map(({ id, exchanges }) => [id, digestTranscript(exchanges)]),
    }),
  }
}

function estimateOf(
  design: EvaluatedDesign,
  { base, simulator, judges, transcripts, only, judging }: BaselineOptions,
  artifacts: readonly Artifact[],
  prices: PriceTable,
) {
  const { scenarios, repeats } = design.baseline
  const planned = only?.size ?? (typeof scenarios === 'number' ? scenarios : scenarios.length)
  const textOf = (path: string) => artifacts.find((one) => one.path === path)!.text
  return estimateBaseline(
    design,
    {
      base,
      simulator,
      judges,
      conversations: transcripts ? transcripts.length : planned * repeats,
      systemPrompt: textOf('config/system-prompt.md'),
      simulatorPrompt: textOf('config/prompts/user_sim.md'),
      transcripts,
      judging,
    },
    prices,
  )
}
