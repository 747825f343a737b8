import { makePlan } from '../../../measure/plan/make-plan.ts'
import { fewestExchanges } from '../../../measure/score/score-warnings.ts'
import type { BaselineOptions, EvaluatedDesign } from '../../../runners/baseline/baseline.ts'
import type { Budget } from '../../../runners/meter.ts'
import type { Transcript } from '../../../spec/record.ts'
import type { Judging } from '../../../spec/run.ts'
import { list, show } from '../../../spec/show.ts'
import type { Arguments } from '../../args.ts'
import { readNumber } from '../../input/read-number.ts'
import { Problem } from '../../problem.ts'

/** The roles of a baseline: flags come before the spec. Throws a Problem that names every role that nobody has. */
export function readRoles(
  args: Arguments,
  { baseline }: EvaluatedDesign,
  transcripts: readonly Transcript[] | undefined,
): Omit<BaselineOptions, 'dependencies'> {
  const base = args.get('base') ?? baseline.base
  const simulator = args.get('simulator') ?? baseline.simulator
  const written = args.all('judge')
  const judges = written.length > 0 ? written : baseline.judges
  const missing = [
    ...(base === undefined ? ['`base`'] : []),
    ...(simulator === undefined && !transcripts ? ['`simulator`'] : []),
    ...(judges.length === 0 ? ['`judges`'] : []),
  ]
  if (missing.length > 0)
    throw new Problem(
      `Nobody is named for ${missing.join(', ')}.`,
      'Name models as `provider:model`, in the spec under `baseline` or by --base, --simulator and --judge.',
    )
  const only = args.all('only')
  return {
    base: base!,
    simulator: simulator ?? base!,
    judges: [...new Set(judges)],
    only: only.length > 0 ? new Set(only) : undefined,
    transcripts,
    judging: readJudging(args),
    provisional: args.has('quick'),
  }
}

const ways = ['single', 'batched'] as const

function readJudging(args: Arguments): Judging {
  const written = args.get('judging') ?? (args.has('quick') ? 'batched' : 'single')
  const way = ways.find((one) => one === written)
  if (way) return way
  throw new Problem(
    `--judging is ${JSON.stringify(written)}; it must be single (one criterion in a call) or batched (all of them).`,
  )
}

/** How many exchanges a conversation has: with `--quick` as few as still tell something. */
export function readExchanges(args: Arguments, planned: number): number {
  return args.has('quick') ? Math.min(fewestExchanges, planned) : planned
}

/** What a run may cost: by flags, else by the spec. */
export function readBudget(args: Arguments, { baseline }: EvaluatedDesign): Budget {
  const usd = readUsd(args) ?? baseline.budget?.usd
  const calls = readNumber(args, 'max-calls', 1) ?? baseline.budget?.calls
  const tokens = readNumber(args, 'max-tokens', 1)
  return {
    ...(usd !== undefined && { usd }),
    ...(calls !== undefined && { calls }),
    ...(tokens !== undefined && { tokens }),
  }
}

function readUsd(args: Arguments): number | undefined {
  const written = args.get('max-cost')
  if (written === undefined) return undefined
  const usd = /^\$?\d+(?:\.\d+)?$/.test(written) ? Number(written.replace('$', '')) : Number.NaN
  if (Number.isFinite(usd)) return usd
  throw new Problem(`--max-cost is ${JSON.stringify(written)}; it must be US dollars, such as 2.50.`)
}

/** Calls at a time where nobody says how many: few enough for every provider's smallest account. */
export const usualConcurrency = 4

/** Calls at a time. */
export function readConcurrency(args: Arguments): number {
  const number = readNumber(args, 'concurrency', 1) ?? usualConcurrency
  if (number > 64) throw new Problem(`--concurrency is ${number}; it must be at most 64.`)
  return number
}

/** Addresses by provider or model: `--endpoint openai-compatible=http://127.0.0.1:8080/v1`. */
export function readEndpoints(args: Arguments): Record<string, string> {
  const pairs = args.all('endpoint').map((written): [string, string] => {
    const cut = written.indexOf('=http')
    if (cut < 1)
      throw new Problem(
        `--endpoint is ${JSON.stringify(written)}; it must be \`provider=address\`, such as openai-compatible=http://127.0.0.1:8080/v1.`,
      )
    return [written.slice(0, cut), written.slice(cut + 1)]
  })
  return Object.fromEntries(pairs)
}

/** Sees that there is a plan, and that it has the scenarios that `--only` names. */
export function checkOnly(design: EvaluatedDesign, { only, transcripts }: BaselineOptions): void {
  if (transcripts) {
    if (only) throw new Problem('--only names scenarios to hold, and --transcripts holds none.')
    return
  }
  const { plan: kind, seed } = design.baseline
  const made = makePlan(design, { kind, seed })
  if ('problem' in made) throw new Problem(`A plan cannot be made: ${made.problem}.`)
  const ids = made.plan.scenarios.map(({ id }) => id)
  const unknown = [...(only ?? [])].filter((id) => !ids.includes(id))
  if (unknown.length === 0) return
  throw new Problem(
    `--only names ${list(unknown.map(show))}; no scenario of the plan is called so.`,
    `Its scenarios are ${ids.length > 4 ? `${ids[0]} to ${ids.at(-1)}` : list(ids)}; \`fdc sample\` shows them.`,
  )
}
