import { compile } from '../../compiler/compile.ts'
import { dependencies } from '../../compiler/identity/dependencies.ts'
import type { BaselineOptions, EvaluatedDesign } from '../../runners/baseline/baseline.ts'
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
import { connectModels } from '../runs/connect-models.ts'
import { refuseErrors } from '../runs/refuse-errors.ts'
import { withFlags } from '../runs/run-flags.ts'
import { findEarlierRun } from './baseline/find-earlier-run.ts'
import {
  checkOnly,
  readBudget,
  readConcurrency,
  readEndpoints,
  readExchanges,
  readRoles,
} from './baseline/read-options.ts'
import { readTranscripts } from './baseline/read-transcripts.ts'
import { runBaseline } from './baseline/run-baseline.ts'

const formats = ['table', 'json', 'markdown'] as const

/** Does the base model need the fine-tune at all? Has it converse with a simulated user, and judged. */
export async function baseline(args: Arguments, host: Host): Promise<number> {
  const format = readFormat(args, formats)
  const found = await readSpecDesign(args, host, 'baseline', ['taxonomy', 'personas', 'rubric', 'prompts'])
  if (!found) return exitCode.found
  const { spec } = found
  const refused = await refuseErrors(spec, 'baseline', args, host)
  if (refused !== undefined) return refused
  const earlier = findEarlierRun(args, spec.folder)
  // A run that is resumed is the same command again, with whatever is added to it.
  const told = earlier ? withFlags(args, earlier.flags) : args
  const seed = readNumber(told, 'seed', 0) ?? found.design.baseline.seed
  const exchanges = readExchanges(told, found.design.baseline.exchanges)
  const asked: EvaluatedDesign = {
    ...found.design,
    baseline: { ...found.design.baseline, seed, exchanges },
  }
  const transcripts = await readTranscripts(told.get('transcripts'), host)
  const roles = readRoles(told, asked, transcripts)
  // What a run is told on its command line counts as if the spec said it.
  const design: EvaluatedDesign = { ...asked, baseline: { ...asked.baseline, ...rolesOf(roles) } }
  const options: BaselineOptions = { ...roles, dependencies: dependencies('baseline', design) }
  checkOnly(design, options)
  const artifacts = compile(design, spec.name)
  const config = await readUserConfig(userConfigPath(host.env))
  const prices = createPriceTable(config.prices)
  const budget = readBudget(told, design)
  const concurrency = readConcurrency(told)
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
  const { base, simulator, judges } = options
  const models = await connectModels(
    [...(transcripts ? [] : [base, simulator]), ...judges],
    { flags: readEndpoints(args), environment: host.env, config },
    spec.folder,
  )
  return runBaseline(
    { spec, design, options, args: told, earlier, models, artifacts, prices, budget, concurrency, format },
    host,
  )
}

function rolesOf({ base, simulator, judges }: Pick<BaselineOptions, 'base' | 'simulator' | 'judges'>) {
  return { base, simulator, judges: [...judges] }
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
